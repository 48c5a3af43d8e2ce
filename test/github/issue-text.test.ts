import { expect, test } from 'vitest';
import type { Report } from '../../src/findings/report.ts';
import { bodyOf, identityOf, readMarkers } from '../../src/github/issue-text.ts';
import { placeOf } from '../../src/github/place.ts';

const place = placeOf({
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/watch.yml@refs/heads/main',
  GITHUB_JOB: 'watch',
});
const fingerprint = `SHA256:${'A'.repeat(43)}`;
const report: Report = {
  schemaVersion: 1,
  tool: { name: 'iap-key', version: '1.0.0' },
  result: 'fail',
  problem: 'apple-refused',
  live: true,
  key: { keyId: null, issuerId: null, fingerprint, shape: 'apple' },
  bundles: [],
  checks: [
    {
      id: 'apple-production',
      title: 'GH-7 and #8',
      status: 'fail',
      message: '<!-- iap-key:SHA256:other -->',
      problem: 'apple-refused',
      durationMs: 1,
    },
  ],
  pushes: [],
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 1,
};
const body = (redact: (text: string) => string = (text) => text) =>
  bodyOf(report, identityOf(report, place, ['app.example']), place, redact);

test('the markers of a body are read again, whatever the line breaks', () => {
  const { spot } = identityOf(report, place, ['app.example']);
  const markers = { fingerprint, spot, finding: 'apple-refused' };
  expect(readMarkers(body())).toEqual(markers);
  expect(readMarkers(body().replaceAll('\n', '\r\n'))).toEqual(markers);
  expect(readMarkers('An issue of somebody else')).toBeUndefined();
});

test('no text of the report becomes a marker or a reference', () => {
  expect(body()).not.toMatch(/SHA256:other -->|GH-7|&#35;8/);
});

test('a branch changes nothing about the spot; another bundle ID or job does', () => {
  const spotOf = (variables: Record<string, string>, bundleId = 'a.b') =>
    identityOf(report, placeOf(variables), [bundleId]).spot;
  const main = { GITHUB_WORKFLOW_REF: 'a/b/.github/workflows/c.yml@refs/heads/main', GITHUB_JOB: 'one' };
  expect(spotOf({ ...main, GITHUB_WORKFLOW_REF: 'a/b/.github/workflows/c.yml@refs/heads/x' })).toBe(spotOf(main));
  expect(spotOf({ ...main, GITHUB_JOB: 'two' })).not.toBe(spotOf(main));
  expect(spotOf(main, 'a.c')).not.toBe(spotOf(main));
});

test('a body is never longer than GitHub takes', () => {
  const long = body((text) => `${text}${'one more line\n'.repeat(10_000)}`);
  expect(long.length).toBeLessThan(65_536);
  expect(long).toContain('the run shows the whole report');
});
