/** The one entry of the bundle. All doors share its chunks, and each run loads its own door only. */
export const openAction = (): Promise<unknown> => import('./action-main.ts');
export const openCommandLine = (): Promise<unknown> => import('./command-line-main.ts');
export const openLibrary = (): Promise<unknown> => import('./library-main.ts');
