import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictingPaths } from '../src/settings/paths.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iap-key-paths-'));
  mkdirSync(join(folder, 'sub'));
  for (const name of ['key.p8', 'token', 'old.json', 'sub/x']) writeFileSync(join(folder, name), name);
  symlinkSync('key.p8', join(folder, 'link-to-key'));
  symlinkSync('link-to-key', join(folder, 'link-to-link'));
  symlinkSync('yet-to-be', join(folder, 'dangling'));
  symlinkSync('.', join(folder, 'here'));
  symlinkSync('loop', join(folder, 'loop'));
  linkSync(join(folder, 'key.p8'), join(folder, 'hard-link-to-key'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const problems = (reportFile: string | undefined, junitFile?: string) =>
  conflictingPaths(
    {
      reportFile,
      junitFile,
      secretFiles: [
        { setting: 'private-key-file', path: 'key.p8' },
        { setting: 'adapty-token-file', path: join(folder, 'token') },
      ],
    },
    folder,
  );

test.each([
  ['key.p8', 'private-key-file'],
  ['./sub/../key.p8', 'private-key-file'],
  ['link-to-key', 'private-key-file'],
  ['link-to-link', 'private-key-file'],
  ['hard-link-to-key', 'private-key-file'],
  ['here/key.p8', 'private-key-file'],
  ['here/here/token', 'adapty-token-file'],
])('%s is the file of %s, and is not written to', async (path, other) => {
  const line = (setting: string) =>
    `${setting}: It names the same file as ${other}, which it would overwrite. Name another.`;
  expect(await problems(path)).toEqual([line('report-file')]);
  expect(await problems(undefined, path)).toEqual([line('junit-file')]);
});

test.each([
  ['old.json', 'old.json'],
  ['new', './new'],
  ['new', 'here/new'],
  ['yet/to/be', 'here/yet/to/be'],
  ['dangling', 'yet-to-be'],
  ['here/dangling', 'sub/../yet-to-be'],
])('%s and %s are one file', async (report, junit) => {
  expect(await problems(report, junit)).toEqual([
    'junit-file: It names the same file as report-file, which it would overwrite. Name another.',
  ]);
});

test.each([
  ['sub', 'a folder'],
  ['here', 'a folder'],
  ['pipe', 'a pipe'],
  ['/dev/null', 'a device or a socket'],
])('%s is %s, and no place for a report', async (path, kind) => {
  expect(await problems(path)).toEqual([
    `report-file: The path names ${kind}; name a regular file, or one that is yet to be.`,
  ]);
});

test.each([
  ['new', 'newer'],
  ['old.json', 'sub/x'],
  ['yet/to/be', 'yet/to/come'],
  ['dangling', 'new'],
  ['loop', 'loop-2'],
  [undefined, undefined],
])('%s and %s are well', async (report, junit) => {
  expect(await problems(report, junit)).toEqual([]);
});
