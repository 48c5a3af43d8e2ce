import { COPY_OWNER, GITLAB_IMAGE, IMAGE, REVISION } from '../world/names.ts';

/** The pieces that `init` writes: one row a CI system. */

export interface Gate {
  readonly keyId: string;
  readonly issuerId: string;
  readonly bundleIds: readonly string[];
  /** The name under which the key is stored. */
  readonly secret: string;
}

export interface Pipeline {
  readonly title: string;
  /** What it is written to, from the root of the project. */
  readonly path: string;
  /** What is there in a project that uses the system. */
  readonly sign: string;
  readonly text: (gate: Gate) => string;
  /** What stores a secret from its standard input; undefined where that is done by hand. */
  readonly store?: (secret: string) => readonly [program: string, ...args: string[]];
  /** Where it is stored by hand. */
  readonly byHand: string;
}

const ACTION = `${COPY_OWNER}/iap-key@${REVISION}`;

/** A copy by its commit, where neither an action nor an image can be started. Lines of a script for sh. */
const RUN = [
  'set -e',
  'tool=$(mktemp -d)',
  `git clone --quiet --no-checkout https://github.com/${COPY_OWNER}/iap-key "$tool"`,
  `git -C "$tool" checkout --quiet ${REVISION}`,
];

const lines = (all: readonly string[], indent: string) => all.map((line) => `${indent}${line}\n`).join('');

/** In quotes, because YAML takes some Key IDs for numbers. */
const quoted = (text: string) => JSON.stringify(text);
const list = ({ bundleIds }: Gate) => quoted(bundleIds.join(','));

/** The variables of a step, each line behind `indent`. */
function variables(gate: Gate, indent: string): string {
  return [
    `IAP_KEY_KEY_ID: ${quoted(gate.keyId)}`,
    `IAP_KEY_ISSUER_ID: ${quoted(gate.issuerId)}`,
    `IAP_KEY_BUNDLE_ID: ${list(gate)}`,
  ]
    .map((line) => `${indent}${line}\n`)
    .join('');
}

export const PIPELINES = {
  github: {
    title: 'GitHub Actions',
    path: '.github/workflows/in-app-purchase-key.yml',
    sign: '.github',
    text: (gate) => `name: In-App Purchase Key
on:
  push:
    tags: ["v*"]
  schedule:
    - cron: "0 6 * * 1"
  workflow_dispatch:
permissions: {}
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: ${ACTION}
        with:
          private-key: \${{ secrets.${gate.secret} }}
          key-id: ${quoted(gate.keyId)}
          issuer-id: ${quoted(gate.issuerId)}
          bundle-id: ${list(gate)}
`,
    store: (secret) => ['gh', 'secret', 'set', secret],
    byHand: 'the repository › Settings › Secrets and variables › Actions › New repository secret',
  },
  gitlab: {
    title: 'GitLab CI',
    path: '.gitlab-ci.yml',
    sign: '.gitlab-ci.yml',
    text: (gate) => `in-app-purchase-key:
  image: ${GITLAB_IMAGE}
  variables:
${variables(gate, '    ')}  script:
    - IAP_KEY_PRIVATE_KEY="$${gate.secret}" iap-key check
`,
    store: (secret) => ['glab', 'variable', 'set', secret, '--masked', '--protected'],
    byHand: 'the project › Settings › CI/CD › Variables, masked and protected',
  },
  circleci: {
    title: 'CircleCI',
    path: '.circleci/config.yml',
    sign: '.circleci',
    text: (gate) => `version: 2.1
jobs:
  in-app-purchase-key:
    docker:
      - image: cimg/node:24.9
    environment:
${variables(gate, '      ')}    steps:
      - run: |
${lines([...RUN, `IAP_KEY_PRIVATE_KEY="$${gate.secret}" node "$tool/dist/cli.js" check`], '          ')}workflows:
  in-app-purchase-key:
    jobs:
      - in-app-purchase-key
`,
    byHand: 'the project › Project Settings › Environment Variables',
  },
  bitbucket: {
    title: 'Bitbucket Pipelines',
    path: 'bitbucket-pipelines.yml',
    sign: 'bitbucket-pipelines.yml',
    text: (gate) => `image: ${IMAGE}
pipelines:
  default:
    - step:
        name: In-App Purchase Key
        script:
          - export IAP_KEY_PRIVATE_KEY="$${gate.secret}"
          - iap-key check --key-id ${gate.keyId} --issuer-id ${gate.issuerId} --bundle-id ${gate.bundleIds.join(',')}
`,
    byHand: 'the repository › Repository settings › Repository variables, secured',
  },
  azure: {
    title: 'Azure Pipelines',
    path: 'azure-pipelines.yml',
    sign: 'azure-pipelines.yml',
    text: (gate) => `trigger: [main]
pool:
  vmImage: ubuntu-latest
steps:
  - bash: |
${lines([...RUN, 'node "$tool/dist/cli.js" check'], '      ')}    displayName: In-App Purchase Key
    env:
      IAP_KEY_PRIVATE_KEY: $(${gate.secret})
${variables(gate, '      ')}`,
    byHand: 'the pipeline › Edit › Variables › New variable, kept secret',
  },
} as const satisfies Record<string, Pipeline>;

export type PipelineName = keyof typeof PIPELINES;

export const PIPELINE_NAMES = Object.keys(PIPELINES) as PipelineName[];
