import { GITLAB_IMAGE } from '../world/names.ts';
import type { ManifestKey } from './manifest.ts';
import { refuse } from './refuse-manifest.ts';
import { splitIntoJobs } from './split.ts';

/**
 * GitLab's bound on what one `parallel: matrix:` makes (https://docs.gitlab.com/ci/yaml/#parallelmatrix). Jobs written one by
 * one are bounded only by the size of a pipeline, which depends on the plan and cannot be seen from here.
 */
const LIMIT = { jobs: 200, system: 'GitLab', instead: 'one child pipeline each' };

const REPORT = 'iap-key-report.json';
const JUNIT = 'iap-key-junit.xml';

/** What lies in the repository under the names of the reports is none of this run. A variable of type File holds a path. */
const SCRIPT = `rm -rf ${REPORT} ${JUNIT}
if [ -f "$IAP_KEY_PRIVATE_KEY" ]; then
  export IAP_KEY_PRIVATE_KEY_FILE="$IAP_KEY_PRIVATE_KEY"
  unset IAP_KEY_PRIVATE_KEY
fi
iap-key check
`;

/**
 * The keys as a child pipeline of GitLab, YAML: one job per key, all of them extending the hidden job `.iap-key`. It is no
 * `parallel: matrix:`, because that puts all values into the name of a job, which may have 255 characters.
 * @throws UsageError when there are more jobs than the limit, or a secret's name would be taken for a setting
 */
export async function renderGitLabPipeline(keys: readonly ManifestKey[]): Promise<string> {
  refuseSettings(keys);
  const jobs = splitIntoJobs(keys, LIMIT).map(({ name, secret, keyId, issuerId, bundleIds, environment }) => [
    // The prefix keeps a name apart from GitLab's keywords, and from hidden jobs, which start with a dot.
    `iap-key ${name}`,
    {
      extends: '.iap-key',
      variables: {
        IAP_KEY_PRIVATE_KEY: `$${secret}`,
        IAP_KEY_KEY_ID: keyId,
        IAP_KEY_ISSUER_ID: issuerId,
        IAP_KEY_BUNDLE_ID: bundleIds.join(','),
        IAP_KEY_ENVIRONMENT: environment,
      },
    },
  ]);
  const pipeline = {
    // Without it, the jobs would be left out of the pipelines of merge requests.
    workflow: { rules: [{ when: 'always' }] },
    '.iap-key': {
      image: { name: GITLAB_IMAGE, entrypoint: [''] },
      variables: { FORCE_COLOR: '1', IAP_KEY_REPORT_FILE: REPORT, IAP_KEY_JUNIT_FILE: JUNIT },
      script: [SCRIPT],
      artifacts: { when: 'always', paths: [REPORT, JUNIT], reports: { junit: JUNIT } },
    },
    ...Object.fromEntries(jobs),
  };
  const { stringify } = await import('yaml');
  // GitLab reads YAML 1.1, where more words are numbers or truths, and so want quotes.
  return `# Made by iap-key matrix. Change the manifest instead.\n${stringify(pipeline, { lineWidth: 0, version: '1.1' })}`;
}

/** GitLab hands every CI/CD variable to every job, where iap-key reads IAP_KEY_… as settings. */
function refuseSettings(keys: readonly ManifestKey[]): void {
  const problems = keys.flatMap(({ secret }, index) =>
    secret.startsWith('IAP_KEY_')
      ? `keys[${index}].secret: On GitLab this variable would be taken for a setting of iap-key. Name it otherwise, as in GAMES_IAP_PRIVATE_KEY.`
      : [],
  );
  refuse(problems);
}
