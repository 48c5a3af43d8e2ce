import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderGitHubMatrix } from '../../src/matrix/github-matrix.ts';
import { renderGitLabPipeline } from '../../src/matrix/gitlab-pipeline.ts';
import { readManifest } from '../../src/matrix/manifest.ts';
import { casesOf } from '../thorough.ts';
import { keyOf, manifestOf } from './samples.ts';

interface Job {
  name: string;
  secret: string;
  bundleIds: string[];
}

const systems: Record<string, (text: string) => Promise<Job[]>> = {
  async github(text) {
    const { include } = JSON.parse(renderGitHubMatrix(await readManifest(text)));
    return include.map((job: Record<string, string>) => ({ ...job, bundleIds: job['bundle-id']!.split(',') }));
  },
  async gitlab(text) {
    const pipeline = parse(await renderGitLabPipeline(await readManifest(text)), { version: '1.1' });
    return Object.entries<{ variables: Record<string, string> }>(pipeline)
      .filter(([name]) => name.startsWith('iap-key '))
      .map(([name, { variables }]) => ({
        name: name.slice('iap-key '.length),
        secret: variables['IAP_KEY_PRIVATE_KEY']!.slice(1),
        bundleIds: variables['IAP_KEY_BUNDLE_ID']!.split(','),
      }));
  },
};

test.each(Object.entries(systems))(
  'on %s every bundle ID is in exactly one job, in order, beside its own secret, and no job is past the limit',
  async (_, jobsOf) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 250 }), { minLength: 1, maxLength: 40 }), async (counts) => {
        const keys = counts.map((apps, index) => keyOf(index, apps));
        const jobs = await jobsOf(manifestOf(...keys));
        expect(jobs.flatMap(({ bundleIds }) => bundleIds)).toEqual(keys.flatMap((key) => key['bundle-ids']));
        for (const { bundleIds, secret } of jobs) {
          expect(bundleIds.length).toBeLessThanOrEqual(100);
          const owner = keys.find((key) => key.secret === secret)!;
          expect(owner['bundle-ids']).toEqual(expect.arrayContaining(bundleIds));
        }
        expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
      }),
      { seed: 5, numRuns: casesOf(30) },
    );
  },
);

test.each([
  ['github', 256],
  ['gitlab', 200],
])('%s takes %i jobs, and not one more', async (system, limit) => {
  const keys = (count: number) => manifestOf(...Array.from({ length: count }, (_, index) => keyOf(index, 1)));
  const render = systems[system]!;
  await expect(render(keys(limit))).resolves.toHaveLength(limit);
  await expect(render(keys(limit + 1))).rejects.toThrow(`${limit + 1} jobs`);
});

test('a job of GitLab names its secret, and keeps every value a text', async () => {
  const keys = await readManifest(manifestOf({ ...keyOf(1, 1), name: '.no', 'key-id': '12345678E9' }));
  const text = await renderGitLabPipeline(keys);
  for (const version of ['1.1', '1.2'] as const) {
    const pipeline = parse(text, { version });
    expect(pipeline['iap-key .no']).toEqual({
      extends: '.iap-key',
      variables: {
        IAP_KEY_PRIVATE_KEY: '$TEAM_1_IAP_PRIVATE_KEY',
        IAP_KEY_KEY_ID: '12345678E9',
        IAP_KEY_ISSUER_ID: '69a6de7f-1234-47e3-e053-5b8c7c11a4d1',
        IAP_KEY_BUNDLE_ID: 'org.team-1.app-0',
        IAP_KEY_ENVIRONMENT: 'auto',
      },
    });
    expect(pipeline['.iap-key'].artifacts.reports).toEqual({ junit: 'iap-key-junit.xml' });
  }
});

test('a variable of GitLab that would be taken for a setting is refused', async () => {
  const keys = await readManifest(manifestOf({ ...keyOf(1, 1), secret: 'IAP_KEY_GAMES' }));
  await expect(renderGitLabPipeline(keys)).rejects.toThrow('taken for a setting');
  expect(renderGitHubMatrix(keys)).toContain('IAP_KEY_GAMES');
});
