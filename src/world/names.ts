// Every name under which others reach this project. `npm run docs` writes them into pages, examples, workflows and package.json, so
// that a new owner, or the day of the first release, is a change of this file alone.

/** Whether owner and names below are claimed, and version 1 is released under them: docs/releasing.md says when that is so. */
export const PUBLISHED: boolean = false;

const OWNER = 'iap-key';

/** Where the project lives. */
export const HOME = `https://github.com/${OWNER}/iap-key`;

/** The folder of the documentation, for people who have no command line at hand. */
export const DOCUMENTATION = `${HOME}/blob/main/docs`;

/** Where a file of the newest version 1 is served, by its path. */
export const RAW = `https://raw.githubusercontent.com/${OWNER}/iap-key/v1`;

/** Who looks at changes. */
export const MAINTAINERS = `@${OWNER}/maintainers`;

/**
 * What others run, with a key in its environment. A name that nobody has claimed could be a stranger's tomorrow, so until then
 * examples name a copy in one's own organization, by its commit. GitHub and ghcr.io give out no name with an underscore.
 */
export const COPY_OWNER: string = PUBLISHED ? OWNER : 'YOUR_ORG';
export const REVISION: string = PUBLISHED ? 'v1' : '0'.repeat(40);
export const IMAGE = `ghcr.io/${COPY_OWNER}/iap-key:1`;
/** GitLab knows the registry of the project itself. */
export const GITLAB_IMAGE: string = PUBLISHED ? IMAGE : '$CI_REGISTRY_IMAGE/iap-key:1';
export const GITLAB_OWNER: string = PUBLISHED ? OWNER : '$CI_PROJECT_ROOT_NAMESPACE';
