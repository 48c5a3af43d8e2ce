// Writes the names of src/world/names.ts wherever a file names the project. Pure: `npm run docs` and the test of drift share it.

/** The files that are searched for names, by their beginning; the change log tells of what was. */
export const NAMED =
  /^(?:README|CONTRIBUTING|SECURITY)\.md$|^(?:docs|examples|templates|schema|\.github)\/|^Dockerfile$|^package\.json$/;

/** Where a name stands is told by what is around it, so that the same rules find it whatever it was before. */
function rulesFor(path, names) {
  const image = /gitlab|^templates\//.test(path) ? names.GITLAB_IMAGE : names.IMAGE;
  return [
    [/(?<=uses: )[\w.-]+\/iap-key@[\w.]+/g, `${names.COPY_OWNER}/iap-key@${names.REVISION}`],
    [/(?<=repository: )[\w.-]+\/iap-key(\s+ref: )[\w.]+/g, `${names.COPY_OWNER}/iap-key$1${names.REVISION}`],
    [
      /(?<=component: \$CI_SERVER_FQDN\/)[\w.$-]+\/iap-key\/iap-key@[\w.]+/g,
      `${names.GITLAB_OWNER}/iap-key/iap-key@${names.REVISION}`,
    ],
    [/(?:ghcr\.io\/[\w.-]+|\$CI_REGISTRY_IMAGE)\/iap-key:1\b/g, image],
    [/(?<=^image: )[\w.-]+\/iap-key:1$/gm, `${names.COPY_OWNER}/iap-key:1`],
    [/(?<=bitbucket\.org\/)[\w.-]+\/iap-key/g, `${names.COPY_OWNER}/iap-key`],
    [/(?<=clone [\w -]*https:\/\/github\.com\/)[\w.-]+\/iap-key/g, `${names.COPY_OWNER}/iap-key`],
    [/(?<=checkout --quiet )(?:[0-9a-f]{40}|v1)\b/g, names.REVISION],
    [/(?<!clone [\w -]*)https:\/\/github\.com\/[\w.-]+\/iap-key(?![\w-])/g, names.HOME],
    [/https:\/\/raw\.githubusercontent\.com\/[\w.-]+\/iap-key\/v1/g, names.RAW],
    [/(?<=[\s"])@[\w.-]+\/maintainers\b/g, names.MAINTAINERS],
  ];
}

/** @returns the text of that file with today's names in it */
export function withNames(path, text, names) {
  return rulesFor(path, names).reduce(
    (all, [pattern, name]) => all.replaceAll(pattern, (_, kept) => name.replaceAll('$1', () => kept ?? '')),
    text,
  );
}

/** What the README says at its top of where to get the program. */
export function publicationNote({ PUBLISHED, COPY_OWNER, REVISION, IMAGE }) {
  if (PUBLISHED)
    return `As an action: \`${COPY_OWNER}/iap-key@${REVISION}\`. As an image: \`${IMAGE}\`. On npm: \`iap-key\`.`;
  return `> [!IMPORTANT]
> **Nothing is published yet**: no action on the Marketplace, no package on npm, no image on a registry. The names that they will have are
> not claimed, so start nothing by such a name: it would be a stranger's. Until then, use a copy of this repository:
>
> - **In workflows:** copy it into your organization, and name the copy by its full commit. Examples show \`YOUR_ORG\` and a commit of
>   zeros in that place. In the copy itself, \`uses: ./\`.
> - **Elsewhere:** clone the copy, check out that commit, and start \`node dist/cli.js\`. It needs Node.js 20.18.1 or newer, and nothing
>   installed.
> - **As a container:** [build the image](#container) from it, and push that to your own registry.`;
}
