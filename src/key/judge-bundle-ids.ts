import { type Finding, problemFinding } from '../findings/report.ts';
import { describe, isBundleId, isSample, kindOf } from './identifier-kinds.ts';
import { describeStranger } from './not-a-key.ts';
import { oddCharacters } from './odd-characters.ts';
import { bundleIdsIn, offer } from './offers.ts';

/** Judges each bundle ID by its form. */
export function judgeBundleIds(values: readonly string[], isNeeded: boolean): Finding[] {
  if (values.length === 0) {
    return isNeeded
      ? [
          problemFinding(
            'bundle-id',
            'bundle-id-missing',
            'No bundle ID is set, and Apple can be asked only for a certain app.',
          ),
        ]
      : [{ id: 'bundle-id', status: 'skip', message: 'None is set, and none is needed for local checks.' }];
  }
  const problems = values.flatMap((value) => judgeBundleId(value) ?? []);
  const list = values.length === 1 ? `${values[0]} is well-formed` : `All ${values.length} are well-formed`;
  return problems.length > 0 ? problems : [{ id: 'bundle-id', status: 'pass', message: `${list}.` }];
}

function judgeBundleId(value: string): Finding | undefined {
  const subject = { subject: value };
  if (isSample(value))
    return problemFinding('bundle-id', 'placeholder-value', 'The bundle ID is a sample from documentation.', subject);
  if (isBundleId(value) && !ALL_DIGITS.test(value)) return undefined;
  const list = listWords(value);
  const stranger = describeStranger(value, 'bundle ID');
  const isPlaceholder = stranger?.problem === 'placeholder-value';
  // A list of bundle IDs may look like a path or a table, one with its name in front like settings.
  const isOffered = list === undefined && offer('bundle ID', 'bundle-id', bundleIdsIn(value)) !== '';
  if (stranger !== undefined && (isPlaceholder || (list === undefined && !isOffered))) {
    const problem = isPlaceholder ? 'placeholder-value' : 'bundle-id-malformed';
    return problemFinding('bundle-id', problem, stranger.message, { ...subject, hint: stranger.hint });
  }
  if (list === undefined && value.includes('*')) {
    return problemFinding(
      'bundle-id',
      'bundle-id-malformed',
      'The bundle ID is a wildcard; a certain app is needed.',
      subject,
    );
  }
  return problemFinding(
    'bundle-id',
    'bundle-id-malformed',
    `“${shorten(value)}” is not a bundle ID. ${list ?? wordsOn(value)}`,
    list === undefined
      ? subject
      : { ...subject, hint: 'Write one bundle ID a line, or put commas between them, and nothing else.' },
  );
}

const ALL_DIGITS = /^[\d.]+$/;

const LISTS = 'Bundle IDs are written with a comma or a line break between them';

/** How lists are written elsewhere, each with the words that tell it; the first that fits counts. */
const FOREIGN_LISTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:#(?![{<])|\/\/\s|<!--|--\s)/, `It is a comment. ${LISTS}, and no comments.`],
  [/^\S+\s+(?:#|\/\/|--\s|<!--)/, `Behind it stands a comment. ${LISTS}, and no comments.`],
  [
    /^(?:[-*+•–—]|\d+[.)])\s+\S/,
    `Before it stands the mark of a list, as YAML and Markdown have it. ${LISTS}, and no marks.`,
  ],
];

const SEPARATORS: readonly (readonly [RegExp, string])[] = [
  [/;/, 'semicolons'],
  [/\\n/, 'a written-out \\n'],
  [/\|/, 'vertical bars'],
  [/[，、؛]/, 'commas of another script'],
  [/[&+]|\s(?:and|und|et|y)\s/i, 'words or signs'],
  [/\t/, 'tabs'],
  [/\//, 'slashes'],
  [/\s/, 'spaces'],
];

function listWords(value: string): string | undefined {
  const head = value.slice(0, MOST_SHOWN);
  const foreign = FOREIGN_LISTS.find(([pattern]) => pattern.test(head));
  if (foreign !== undefined) return foreign[1];
  const parts =
    value.length > LONGEST_LIST ? [] : value.split(/\\n|[ \t\r\n;|&+/，、؛]+/).filter((part) => part !== '');
  const separator = SEPARATORS.find(([pattern]) => pattern.test(head))?.[1];
  if (separator === undefined || parts.filter(isBundleId).length < 2) return undefined;
  return `It is several bundle IDs with ${separator} between them. ${LISTS}.`;
}

const LONGEST_LIST = 20_000;

function wordsOn(value: string): string {
  if (kindOf(value) !== undefined && kindOf(value) !== 'bundle-id') return describe(value);
  if (ALL_DIGITS.test(value)) return describe(value);
  const offered = offer('bundle ID', 'bundle-id', bundleIdsIn(value));
  if (offered !== '') return offered.trimStart();
  const odd = oddCharacters('bundle-id', value);
  if (odd !== '') return `${describe(value)}${odd}`;
  if (value.startsWith('.')) return 'It begins with a period.';
  if (value.endsWith('.')) return 'It ends with a period.';
  if (value.includes('..')) return 'Two periods follow each other in it.';
  if (!value.includes('.')) return `${describe(value)} It has no period, as in com.company.app.`;
  return describe(value);
}

/** What is far longer than any identifier is not shown whole. */
function shorten(value: string): string {
  return value.length <= MOST_SHOWN ? value : `${value.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;
}

const MOST_SHOWN = 155;
