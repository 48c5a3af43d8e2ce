import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCommandLine } from '../e2e/program.ts';
import { ISSUER, keyOf, manifestOf } from '../matrix/samples.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iap-key-matrix-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const key = keyOf(1, 1);

test('prints the matrix on one line', async () => {
  const run = await runCommandLine(['matrix', '-'], { stdin: manifestOf(key) });
  expect(run.code).toBe(0);
  expect(run.stderr).toBe('');
  expect(run.stdout.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(run.stdout)).toEqual({
    include: [
      {
        name: 'team-1',
        secret: 'TEAM_1_IAP_PRIVATE_KEY',
        'key-id': 'A1B2C3D001',
        'issuer-id': ISSUER,
        'bundle-id': 'org.team-1.app-0',
        environment: 'auto',
      },
    ],
  });
});

test('an estate of 300 apps and 40 keys is 40 jobs on both systems, from a file', async () => {
  const keys = Array.from({ length: 40 }, (_, index) => keyOf(index, index < 20 ? 7 : 8));
  const file = join(folder, 'keys.yml');
  await writeFile(file, manifestOf(...keys));

  const github = await runCommandLine(['matrix', file]);
  expect(github.code).toBe(0);
  const { include } = JSON.parse(github.stdout);
  expect(include).toHaveLength(40);
  expect(include.flatMap((job: Record<string, string>) => job['bundle-id']!.split(','))).toHaveLength(300);

  const gitlab = await runCommandLine(['matrix', file, '--for', 'gitlab']);
  expect(gitlab.code).toBe(0);
  const { workflow, '.iap-key': base, ...jobs } = parse(gitlab.stdout);
  expect(workflow).toEqual({ rules: [{ when: 'always' }] });
  expect(base.script[0]).toContain('iap-key check');
  expect(Object.keys(jobs)).toEqual(keys.map(({ name }) => `iap-key ${name}`));
});

test('refuses a key in the place of its name, without showing it', async () => {
  const secret = Buffer.from('-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49').toString('base64');
  for (const system of ['github', 'gitlab']) {
    const run = await runCommandLine(['matrix', '-', '--for', system], { stdin: manifestOf({ ...key, secret }) });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('never its value');
    expect(run.stderr).toContain('[invalid-setting]');
    expect(run.stdout + run.stderr).not.toContain(secret.slice(0, 12));
  }
});

test('refuses a manifest of more than 1 MiB, takes one of exactly that, and says when there is none', async () => {
  const text = manifestOf(key);
  const full = `${text}#${'x'.repeat(1024 * 1024 - text.length - 1)}`;
  await writeFile(join(folder, 'full.yml'), full);
  await writeFile(join(folder, 'more.yml'), `${full}x`);
  expect((await runCommandLine(['matrix', join(folder, 'full.yml')])).code).toBe(0);
  const [more, none] = [
    await runCommandLine(['matrix', join(folder, 'more.yml')]),
    await runCommandLine(['matrix', join(folder, 'none.yml')]),
  ];
  expect([more.code, more.stdout]).toEqual([2, '']);
  expect(more.stderr).toContain('more.yml: The manifest is larger than 1 MiB');
  expect([none.code, none.stdout]).toEqual([2, '']);
  expect(none.stderr).toContain('none.yml: The manifest cannot be read');
});

test('names the file on every line about it, and tells of a broken line alone', async () => {
  await writeFile(join(folder, 'broken.yml'), 'keys:\n  - name: a\n\t\tsecret: B\n    key-id: "x\n');
  const broken = await runCommandLine(['matrix', join(folder, 'broken.yml')]);
  expect(broken).toMatchObject({ code: 2, stdout: '' });
  expect(broken.stderr).toMatch(/^iap-key: \S*broken\.yml: Line 3, column \d+: [^\n]*\n$/);
  await writeFile(join(folder, 'wrong.yml'), manifestOf({ ...key, environment: 'moon', name: '' }));
  const wrong = await runCommandLine(['matrix', join(folder, 'wrong.yml')]);
  const lines = wrong.stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toContain('wrong.yml: keys[0].');
  const piped = await runCommandLine(['matrix', '-'], { stdin: 'keys: []' });
  expect(piped.stderr).toMatch(/^iap-key: Standard input: keys: /);
});

test('names the systems it knows when another is asked for', async () => {
  const run = await runCommandLine(['matrix', '-', '--for', 'gitlap'], { stdin: manifestOf(key) });
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('github, gitlab');
});
