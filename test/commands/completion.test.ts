import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMAND_NAMES, COMMANDS } from '../../src/doors/commands/commands.ts';
import { SETTINGS, type SettingRow, settingsOf } from '../../src/settings/table.ts';
import { runCommandLine } from '../e2e/program.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iap-key-completion-'));
  writeFileSync(join(folder, 'SubscriptionKey_A1B2C3D4E5.p8'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scriptFor = async (shell: string) => (await runCommandLine(['completion', shell])).stdout;
const has = (program: string) => spawnSync(program, ['-c', 'true']).status === 0;

test.each(['bash', 'zsh', 'fish'])(
  'the script for %s knows every command and flag, and none for a secret',
  async (shell) => {
    const script = await scriptFor(shell);
    for (const name of COMMAND_NAMES) expect(script).toMatch(new RegExp(`\\b${name}\\b`));
    for (const name of settingsOf('command-line')) {
      const row: SettingRow = SETTINGS[name];
      const flag = `${row.default === 'true' ? 'no-' : ''}${name}`;
      const shown = new RegExp(shell === 'fish' ? ` -l ${flag} ` : `--${flag}(?![a-z-])`);
      if (row.secret) expect(script).not.toMatch(shown);
      else expect(script).toMatch(shown);
    }
  },
);

test('another shell is a usage error', async () => {
  const run = await runCommandLine(['completion', 'powershell']);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('bash, zsh, fish');
});

describe.runIf(has('bash'))('bash', () => {
  /** What bash offers for the last of the words. */
  async function offered(...words: string[]): Promise<string[]> {
    const list = words.map((word) => `'${word}'`).join(' ');
    const line = `${await scriptFor('bash')}\nCOMP_WORDS=(iap-key ${list}); COMP_CWORD=${words.length}; _iap_key; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-u', '-c', line], { cwd: folder }).toString().split('\n').filter(Boolean);
  }

  test.each<[string[], string[]]>([
    [['ch'], ['check']],
    [['Sub'], ['SubscriptionKey_A1B2C3D4E5.p8']],
    [['check', 'Sub'], ['SubscriptionKey_A1B2C3D4E5.p8']],
    [['check', '--dry'], ['--dry-run']],
    [['check', '--no-'], ['--no-diagnose']],
    [['--envi'], ['--environment']],
    [['check', '--environment', 's'], ['sandbox']],
    [['--dry-run', '--environment', 'b'], ['both']],
    [['check', '--key-id', ''], []],
    [['check', '--report-file', 'Sub'], ['SubscriptionKey_A1B2C3D4E5.p8']],
    [['explain', 'ids-'], ['ids-swapped']],
    [['matrix', 'x', '--for', 'gitl'], ['gitlab']],
    [['completion', 'f'], ['fish']],
    [['demo', '--'], ['--help']],
  ])('completes %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });
});

test.runIf(has('zsh'))('zsh reads its script', async () => {
  const file = join(folder, '_iap-key');
  writeFileSync(file, await scriptFor('zsh'));
  execFileSync('zsh', ['-n', file]);
});

test.runIf(has('fish'))('fish reads its script, and completes', async () => {
  const file = join(folder, 'iap-key.fish');
  writeFileSync(file, await scriptFor('fish'));
  const said = execFileSync('fish', [
    '--no-config',
    '-c',
    `source ${file}; complete -C 'iap-key check --environment s'`,
  ]).toString();
  expect(said).toMatch(/^sandbox/m);
});

test('no words of a meaning can close a quote', async () => {
  expect(
    Object.values(COMMANDS)
      .map(({ meaning }) => meaning)
      .join(),
  ).not.toContain("'");
  const zsh = await scriptFor('zsh');
  for (const line of zsh.split('\n')) expect((line.match(/'/g) ?? []).length % 2, line).toBe(0);
});
