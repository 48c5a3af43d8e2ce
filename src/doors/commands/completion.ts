import { PROBLEM_CODES } from '../../backends/catalog.ts';
import { SETTINGS, type SettingRow } from '../../settings/table.ts';
import type { CommandRow, CommandRows } from './command-row.ts';

/** The command `completion`: a script for a shell, written from the tables of commands and settings, that asks nobody. */

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/** A flag as a shell has to know it. */
interface Flag {
  readonly name: string;
  readonly meaning: string;
  /** What a value can be; undefined where the flag takes none. */
  readonly value: readonly string[] | 'file' | 'any' | undefined;
}

export function completion(shell: Shell, rows: CommandRows): string {
  const commands = Object.entries(rows);
  switch (shell) {
    case 'bash':
      return forBash(commands);
    case 'zsh':
      return forZsh(commands);
    case 'fish':
      return forFish(commands);
  }
}

type Named = readonly [name: string, row: CommandRow];

function flagsOf({ settings = [], options = [] }: CommandRow): Flag[] {
  const ofSettings = settings.flatMap((name): Flag[] => {
    const row: SettingRow = SETTINGS[name];
    const meaning = sentence(row.meaning);
    if (row.secret) return [];
    if (row.kind === 'boolean')
      return [{ name: row.default === 'true' ? `no-${name}` : name, meaning, value: undefined }];
    const choices = row.kind === 'choice' ? row.choices : undefined;
    return [{ name, meaning, value: choices ?? (name.endsWith('-file') ? 'file' : 'any') }];
  });
  const own = options.map(({ name, value, choices, meaning }): Flag => {
    const isPath = value === 'path';
    return { name, meaning, value: value === undefined ? undefined : (choices ?? (isPath ? 'file' : 'any')) };
  });
  return [...ofSettings, ...own, { name: 'help', meaning: 'show the help', value: undefined }];
}

const namesOf = (rows: readonly Named[]) => rows.map(([name]) => name);

/** The first sentence, without what a shell could take for anything. */
function sentence(text: string): string {
  const [first = ''] = text.split(/[.;](?:\s|$)/);
  return first.replaceAll(/[`'"\\[\]$:]/g, '').replaceAll(/\s+/g, ' ');
}

/** What stands behind a command. */
function wordsBehind([command, { argument }]: Named): readonly string[] | 'file' | undefined {
  if (command === 'explain') return PROBLEM_CODES;
  if (command === 'completion') return SHELLS;
  return argument === undefined ? undefined : 'file';
}

function forBash(rows: readonly Named[]): string {
  const values = rows.flatMap(([command, row]) =>
    flagsOf(row).flatMap(({ name, value }) => {
      if (value === undefined) return [];
      const reply =
        value === 'any'
          ? ':'
          : `COMPREPLY=($(compgen ${value === 'file' ? '-f' : `-W '${value.join(' ')}'`} -- "$current"))`;
      return [`    '${command} --${name}') ${reply}; return ;;`];
    }),
  );
  const flags = rows.map(
    ([command, row]) =>
      `    ${command}) flags='${flagsOf(row)
        .map(({ name }) => `--${name}`)
        .join(' ')}' ;;`,
  );
  const words = rows.flatMap(([command, row]) => {
    const behind = wordsBehind([command, row]);
    if (behind === undefined) return [];
    return [
      `    ${command}) COMPREPLY=($(compgen ${behind === 'file' ? '-f' : `-W '${behind.join(' ')}'`} -- "$current")) ;;`,
    ];
  });
  return `# Completion of iap-key for bash: eval "$(iap-key completion bash)"
_iap_key() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command=check word flags=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case $word in ${namesOf(rows).join(' | ')}) command=$word; break ;; esac
  done
  COMPREPLY=()
  case "$command $previous" in
${values.join('\n')}
  esac
  case $command in
${flags.join('\n')}
  esac
  if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$current")); return; fi
  if [[ $COMP_CWORD == 1 ]]; then COMPREPLY=($(compgen -W '${namesOf(rows).join(' ')} help' -- "$current") $(compgen -f -- "$current")); return; fi
  case $command in
${words.join('\n')}
  esac
}
complete -o filenames -F _iap_key iap-key
`;
}

function forZsh(rows: readonly Named[]): string {
  const commands = rows.map(([name, { meaning }]) => `    '${name}:${sentence(meaning)}'`);
  const cases = rows.map(([command, row]) => {
    const flags = flagsOf(row).map(({ name, meaning, value }) => {
      if (value === undefined) return `'--${name}[${meaning}]'`;
      const action = value === 'file' ? '_files' : value === 'any' ? '' : `(${value.join(' ')})`;
      // A list flag may be repeated.
      const times = (SETTINGS as Record<string, SettingRow>)[name]?.kind === 'list' ? '*' : '';
      return `'${times}--${name}=[${meaning}]:${name}:${action}'`;
    });
    const behind = wordsBehind([command, row]);
    const rest =
      behind === undefined ? [] : [`'1:${command}:${behind === 'file' ? '_files' : `(${behind.join(' ')})`}'`];
    return `    ${command})\n      _arguments ${[...flags, ...rest].join(' \\\n        ')} ;;`;
  });
  return `#compdef iap-key
# Completion of iap-key for zsh: iap-key completion zsh > a file _iap-key in a folder of $fpath
_iap_key() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
  fi
  local command=check
  if (( \${commands[(I)$words[2]:*]} )); then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _iap_key || $funcstack[1] == _iap-key ]]; then _iap_key "$@"; else compdef _iap_key iap-key; fi
`;
}

function forFish(rows: readonly Named[]): string {
  const commands = rows.map(
    ([name, { meaning }]) => `complete -c iap-key -n __fish_use_subcommand -a ${name} -d '${sentence(meaning)}'`,
  );
  const flags = rows.flatMap(([command, row]) => {
    const here = `complete -c iap-key -n '__fish_seen_subcommand_from ${command}'`;
    const behind = wordsBehind([command, row]);
    return [
      ...(behind === undefined || behind === 'file' ? [] : [`${here} -f -a '${behind.join(' ')}'`]),
      ...flagsOf(row).map(({ name, meaning, value }) => {
        const takes =
          value === undefined
            ? ''
            : value === 'file'
              ? ' -r -F'
              : ` -x${value === 'any' ? '' : ` -a '${value.join(' ')}'`}`;
        return `${here} -l ${name}${takes} -d '${meaning}'`;
      }),
    ];
  });
  return `# Completion of iap-key for fish: iap-key completion fish > ~/.config/fish/completions/iap-key.fish\n${[...commands, ...flags].join('\n')}\n`;
}
