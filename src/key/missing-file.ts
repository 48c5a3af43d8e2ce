import { shownPath } from '../secrets/material.ts';
import type { FileFault } from './load.ts';
import { describeStranger } from './not-a-key.ts';

/** What is wrong with the path of a key file that gave no key: words about the path, and about nothing else. */
export interface FileTrap {
  /** What the path itself tells; empty where it tells nothing. */
  readonly words: string;
  /** The one next step. */
  readonly next: string;
}

/**
 * @param fault why it gave none
 * @param directory where a path that is no whole one begins
 */
export function fileTrap(path: string, fault: FileFault, directory: string): FileTrap {
  if (path === '-') return STANDARD_INPUT[fault] ?? LATER;
  const known = FAULTS[fault];
  if (known !== undefined) return known;
  if (fault !== 'ENOENT' && fault !== 'ENOTDIR' && fault !== 'EINVAL') return LATER;
  const trap = TRAPS.find(({ is }) => is.test(path));
  if (trap !== undefined) return trap;
  const stranger = describeStranger(path, 'path');
  if (stranger?.problem === 'placeholder-value') return { words: stranger.message, next: stranger.hint };
  const isWhole = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path);
  if (isWhole) return { words: '', next: `${COMPARE} A container sees only what is mounted into it.` };
  return {
    words: `It was looked for in ${shownPath(directory)}.`,
    next: `${COMPARE} Written from / on, it does not depend on the working directory.`,
  };
}

const COMPARE = 'Compare the path with the place where a step of this job put the file.';

const LATER: FileTrap = { words: '', next: 'Give the path of a regular file that this user can read.' };

const STANDARD_INPUT: Readonly<Record<string, FileTrap>> = {
  empty: {
    words: '',
    next: 'Send the file there: `iap-key check --private-key-file - < SubscriptionKey_<KEYID>.p8`; in a container, with `docker run -i`.',
  },
  late: { words: '', next: 'Let the program that writes to the pipe end, or raise `timeout`.' },
};

const FAULTS: Readonly<Record<string, FileTrap>> = {
  EISDIR: {
    words: '',
    next: 'Name the file in it. Docker makes a folder where the file that it should mount is not there.',
  },
  EACCES: {
    words: '',
    next: 'Give the user that runs iap-key the right to read the file and its folders; in a container it is often another user.',
  },
  EPERM: { words: '', next: 'Give the user that runs iap-key the right to read the file and its folders.' },
  ENAMETOOLONG: { words: '', next: 'Name a file: what stands there is longer than a path can be.' },
  ELOOP: { words: '', next: 'Name the file itself: the links at this path lead in a circle.' },
  empty: {
    words: 'Whatever wrote it had nothing to write.',
    next: 'Look up the variable from which the file is written, and let that step stop where it is empty.',
  },
  late: { words: '', next: 'Name a regular file: this one does not come to its end.' },
};

/** What is taken literally, because no shell has seen it; the first that fits counts. */
const TRAPS: readonly (FileTrap & { readonly is: RegExp })[] = [
  {
    is: /^["'`‘’“”].*|["'`‘’“”]$/s,
    words: 'The quotes are taken as a part of its name.',
    next: 'Take the quotes away: where no shell reads the line (a .env file, YAML, a field of a form), they are not removed.',
  },
  {
    is: /^~/,
    words: 'The ~ is a shell’s business: only a shell replaces it, and only outside of quotes.',
    next: 'Write the whole path, or $HOME in its place where a shell reads it.',
  },
  {
    is: /^file:/i,
    words: 'It is an address, and a path is needed.',
    next: 'Write the path alone, without file:// in front.',
  },
  {
    is: /\$(?:\w|[{([])|%\w+%|\$env:|\{\{|<<|\(\(/i,
    words: 'The variable in it was not replaced: that is the business of a shell or of the CI system.',
    next: 'Compare the name of the variable, look for single quotes around it, and hand in the replaced path.',
  },
  {
    is: /[*?]|\[.*\]/,
    words: 'A wildcard is a shell’s business: only a shell replaces it, and only outside of quotes.',
    next: 'Write the name of the one file.',
  },
  {
    is: /\\ /,
    words: 'The backslash before a space is taken as a part of its name.',
    next: 'Write the space alone: where no shell reads the line, a backslash is not removed.',
  },
  {
    is: /^[A-Za-z]:[\\/]|^[^/]*\\/,
    words: 'It is written as a path of Windows.',
    next: 'Write it with slashes, as this machine has it; in a container it is another path.',
  },
  {
    is: /[\p{Cf}\p{Cc}\u00a0\u2000-\u200a\u202f\u3000]/u,
    words: 'There is a character in it that nobody sees.',
    next: 'Type the path again by hand: copying has brought the character along.',
  },
];
