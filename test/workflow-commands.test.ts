import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as toolkit from '@actions/core';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { core } from '../src/bin/workflow-commands.ts';
import type { ActionCore } from '../src/doors/action.ts';

const folder = mkdtempSync(join(tmpdir(), 'iap-key-commands-'));
const file = join(folder, 'output');
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** What is written to standard output and to the file of outputs; the delimiter there is drawn anew each time. */
function written(say: (core: ActionCore) => void, speaker: ActionCore): string {
  writeFileSync(file, '');
  const spoken: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    spoken.push(String(text));
    return true;
  });
  say(speaker);
  write.mockRestore();
  return [...spoken, readFileSync(file, 'utf8').replaceAll(/ghadelimiter_[\da-f-]+/g, 'delimiter')].join('');
}

const TEXT = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'a\r\nb%0A::error::c', '::warning title=x,y:z::'),
);

test.each(['', file])('each command is written as the whole toolkit writes it, with the outputs in “%s”', (output) => {
  vi.stubEnv('GITHUB_OUTPUT', output);
  fc.assert(
    fc.property(TEXT, TEXT, (text, title) => {
      const all: ((core: ActionCore) => void)[] = [
        ({ setSecret }) => setSecret(text),
        ({ error }) => error(text, { title }),
        ({ error }) => error(text),
        ({ warning }) => warning(text, { title, file: title, startLine: 1 }),
        ({ info }) => info(text),
        ({ setOutput }) => setOutput('result', text),
      ];
      for (const say of all) expect(written(say, core)).toBe(written(say, toolkit));
    }),
    { numRuns: 50 },
  );
  rmSync(file, { force: true });
});

test('the summary is the toolkit’s', () => {
  expect(core.summary).toBe(toolkit.summary);
});
