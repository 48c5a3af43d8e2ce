// biome-ignore-all lint/suspicious/noControlCharactersInRegex: files are known by their first bytes.
import { once, type Stranger, type Strangers } from './stranger.ts';

/** Small texts that stand in for a file which was not fetched. */

const ROWS = (): readonly Omit<Stranger, 'problem'>[] => [
  {
    what: 'a pointer of Git LFS, not the file that it points to',
    is: /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec/,
    next: 'Fetch the file: `git lfs pull`, or `lfs: true` at actions/checkout. A private key is better kept out of the repository.',
  },
  {
    what: 'a pointer of git-annex, not the file that it points to',
    is: /^(?:\.{1,2}\/)*(?:\.git)?\/?annex\/objects\//,
    next: 'Fetch the file: `git annex get FILE`.',
  },
  {
    what: 'a pointer of DVC, not the file that it points to',
    is: /^(?:[\w]+:[^\n]*\n){0,5}outs:\s*\n-?\s*(?:-\s*)?(?:md5|etag|hash|path|size):/,
    next: 'Fetch the file: `dvc pull FILE`.',
  },
  {
    what: 'a shortcut to a file or a page, not the file',
    is: /^\[(?:InternetShortcut|Desktop Entry)\]|^L\0\0\0\x01\x14\x02\0|^book\0\0\0\0mark/,
    next: 'Name the file itself by private-key-file.',
  },
];

export const POINTERS: Strangers = {
  look: 'start',
  forIds: false,
  rows: once(() => ROWS().map((row) => ({ ...row, problem: 'key-not-decodable' }))),
};
