import type { Command, Help } from 'commander';
import { SETTINGS, type SettingName, type SettingRow } from '../settings/table.ts';

/** How the help looks: the settings by what they are about, examples, and lines as wide as the terminal. */

const GROUPS = {
  Key: [
    'private-key',
    'private-key-file',
    'key-id',
    'issuer-id',
    'expect-fingerprint',
    'on-missing-key',
    'app-store-connect-key',
    'app-store-connect-key-file',
    'app-store-connect-key-id',
    'app-store-connect-issuer-id',
  ],
  Apps: ['bundle-id', 'products'],
  Apple: [
    'environment',
    'diagnose',
    'on-inconclusive',
    'timeout',
    'retries',
    'concurrency',
    'notification-test',
    'notification-health',
    'expect-notification-url',
  ],
  Push: ['push-to', 'dry-run'],
  GitHub: ['github-token', 'deployment', 'report-issue', 'summary'],
  Reports: ['format', 'quiet', 'verbose', 'report-file', 'junit-file'],
} as const;

export type HelpGroup = keyof typeof GROUPS;

export const HELP_GROUPS = Object.keys(GROUPS) as HelpGroup[];

/** The group that a setting is shown in; those of a backend are shown with the push. */
export function groupOf(name: SettingName): HelpGroup {
  return HELP_GROUPS.find((group) => (GROUPS[group] as readonly string[]).includes(name)) ?? 'Push';
}

/** A flag with what the help calls its value. */
export function shownFlag(name: SettingName): string {
  const row: SettingRow = SETTINGS[name];
  if (row.kind === 'boolean') return row.default === 'true' ? `--no-${name}` : `--${name}`;
  return `--${name} <${wordOfValue(name, row)}>`;
}

function wordOfValue(name: SettingName, row: SettingRow): string {
  if (row.value !== undefined) return row.value;
  switch (row.kind) {
    case 'choice':
      return row.choices.join('|');
    case 'number':
      return 'number';
    case 'fingerprint':
      return 'SHA256:…';
    default:
      return name.endsWith('-file') ? 'path' : (name.split('-').at(-1) ?? 'value');
  }
}

/** What the help says of a setting. */
export function shownMeaning(name: SettingName): string {
  const row: SettingRow = SETTINGS[name];
  const meaning = row.meaning.replaceAll('`', '');
  if (row.kind === 'boolean' && row.default === 'true') return `Do not: ${lowerFirst(meaning)}`;
  return row.default === undefined || row.kind === 'boolean' ? meaning : `${meaning} Default: ${row.default}.`;
}

const lowerFirst = (text: string) => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

const UNKNOWN_WIDTH = 80;
/** What is longer stands on a line of its own. */
const TERM_WIDTH = 24;
const MARGIN = 2;
/** Here no column is left for the words, which stand below. */
const NARROW = 64;

/** Gives a command, and those below it, this form. */
export function shapeHelp(command: Command): void {
  command.configureHelp({
    optionTerm: ({ flags, long }) => {
      const name = long?.slice(2) ?? '';
      return Object.hasOwn(SETTINGS, name) ? shownFlag(name as SettingName) : flags;
    },
    // The values stand in the flag, and the default in its words.
    optionDescription: ({ description }) => description,
    minWidthToWrap: 1,
    padWidth: (shown: Command, help: Help) =>
      Math.min(
        (help.helpWidth ?? UNKNOWN_WIDTH) < NARROW ? MARGIN : TERM_WIDTH,
        Math.max(
          ...help.visibleOptions(shown).map((option) => help.optionTerm(option).length),
          ...help.visibleCommands(shown).map((one) => help.subcommandTerm(one).length),
          ...help.visibleArguments(shown).map((argument) => help.argumentTerm(argument).length),
          0,
        ),
      ),
    formatItem(term: string, termWidth: number, description: string, help: Help) {
      const indent = ' '.repeat(MARGIN);
      const hanging = ' '.repeat(MARGIN + termWidth + MARGIN);
      const width = (help.helpWidth ?? UNKNOWN_WIDTH) - hanging.length;
      const [first = '', ...rest] = help.boxWrap(description, width).split('\n');
      const lines =
        term.length > termWidth
          ? [`${indent}${term}`, `${hanging}${first}`]
          : [`${indent}${term.padEnd(termWidth + MARGIN)}${first}`];
      return [...lines, ...rest.map((line) => `${hanging}${line}`)].map((line) => line.trimEnd()).join('\n');
    },
  });
}

const EXAMPLES = `Examples:
  $ iap-key SubscriptionKey_ABC123DEFG.p8 --bundle-id com.company.app \\
      --issuer-id 57246542-96fe-1a63-e053-0824d011072a
  $ iap-key check --push-to adapty,revenuecat --dry-run
  $ iap-key encode SubscriptionKey_ABC123DEFG.p8
  $ iap-key explain apple-refused`;

const CHECK_EXAMPLES = `Examples:
  $ iap-key check SubscriptionKey_ABC123DEFG.p8 --bundle-id com.company.app \\
      --issuer-id 57246542-96fe-1a63-e053-0824d011072a
  $ iap-key check key.p8 --key-id ABC123DEFG --bundle-id com.company.one \\
      --bundle-id com.company.two
  $ iap-key check --push-to adapty,revenuecat --dry-run
  $ iap-key check --environment none --quiet`;

const CHECK_NOTES = [
  'Every setting is also a variable: --key-id is IAP_KEY_KEY_ID (or IAP_KEY_ID). A flag wins. A list flag may be repeated, and adds up.',
  'Secrets have no flag, because argument lists are public: the key comes from IAP_KEY_PRIVATE_KEY or from a file, a token from its variable, such as IAP_KEY_ADAPTY_TOKEN.',
  'Exit codes: 0 pass or skipped, 1 fail, 2 usage, 3 inconclusive, 4 pass but the push failed.',
];

/** What stands below the commands of the program. */
export function programNotes(width: number, wrap: Help['boxWrap']): string {
  return `\n${wrap('“iap-key check --help” lists all settings.', width)}\n\n${EXAMPLES}`;
}

/** What stands below the settings of the check. */
export function checkNotes(width: number, wrap: Help['boxWrap']): string {
  return `\n${[...CHECK_NOTES.map((note) => wrap(note, width)), CHECK_EXAMPLES].join('\n\n')}`;
}
