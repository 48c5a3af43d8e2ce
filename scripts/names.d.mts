export type Names = Record<
  'HOME' | 'RAW' | 'MAINTAINERS' | 'COPY_OWNER' | 'REVISION' | 'IMAGE' | 'GITLAB_IMAGE' | 'GITLAB_OWNER',
  string
>;
export function publicationNote(names: Names & { PUBLISHED: boolean }): string;
export const NAMED: RegExp;
export function withNames(path: string, text: string, names: Names): string;
