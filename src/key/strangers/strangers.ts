import { CI_REFERENCES } from './ci-references.ts';
import { DOCUMENTS } from './documents.ts';
import { ENCRYPTED_FILES } from './encrypted-files.ts';
import { PATHS } from './file-paths.ts';
import { IDENTIFIERS, OTHER_VALUES } from './other-values.ts';
import { POINTERS } from './pointers.ts';
import { SHOWN_VALUES } from './shown-values.ts';
import { STORE_REFERENCES } from './store-references.ts';
import type { Strangers } from './stranger.ts';
import { TEMPLATE_REFERENCES } from './template-references.ts';

/** What is told by marks of its own, in a text and in base64 of one; the first row that knows it counts. */
export const MARKED: readonly Strangers[] = [
  ENCRYPTED_FILES,
  POINTERS,
  SHOWN_VALUES,
  STORE_REFERENCES,
  CI_REFERENCES,
  TEMPLATE_REFERENCES,
  DOCUMENTS,
];

/** Known by their form as well, which a word of base64 does not have by chance. */
export const TYPICAL: readonly Strangers[] = [OTHER_VALUES];

/** What has the form of words, as a piece of a key may have too: asked last, and only of what looks like words. */
export const WORDLIKE: readonly Strangers[] = [PATHS, IDENTIFIERS];

export const STRANGERS: readonly Strangers[] = [...MARKED, ...TYPICAL, ...WORDLIKE];
