import { CI_REFERENCES } from './ci-references.ts';
import { DOCUMENTS } from './documents.ts';
import { ENCRYPTED_FILES } from './encrypted-files.ts';
import { PATHS } from './file-paths.ts';
import { OTHER_VALUES } from './other-values.ts';
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

/** What has the form of a word, as much else may have: asked last. */
export const WORDLIKE: readonly Strangers[] = [PATHS, OTHER_VALUES];

export const STRANGERS: readonly Strangers[] = [...MARKED, ...WORDLIKE];
