import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterBundle } from '../e2e/in-bundle.ts';
import { startCommandLine } from '../e2e/program.ts';
import { type Stage, setStage } from '../e2e/stage.ts';

/** `PROGRAM=bundle` opens `dist/` without a process; here it is held against what a process makes of it. */
let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  writeFileSync(join(stage.folder, 'key.p8'), stage.key.pem);
});
afterAll(() => stage.close());

const RUNS: readonly [string, args: string[]][] = [
  ['a verdict', ['check', '--diagnose=false']],
  ['a usage error', ['check', '--retries=many']],
  ['what a file holds, by a path below the folder', ['check', '--environment=none', '--private-key-file=key.p8']],
  ['what is printed', ['encode', 'key.p8']],
  ['words', ['explain', 'apple-refused']],
  ['an unknown command', ['chekc']],
];

test.each(RUNS)('a run in this process says and ends as a started one: %s', async (_, args) => {
  const { IAP_KEY_PRIVATE_KEY = '', ...rest } = stage.env;
  const env = args.includes('--private-key-file=key.p8') ? rest : { ...rest, IAP_KEY_PRIVATE_KEY };
  const invocation = { env, directory: stage.folder };
  const [inside, started] = [
    await enterBundle('command-line', args, invocation, {}),
    await startCommandLine(args, invocation),
  ];
  const plain = (text: string) => text.replace(/^ +Run .*$/m, 'Run');
  expect({ ...inside, stdout: plain(inside.stdout) }).toEqual({ ...started, stdout: plain(started.stdout) });
});
