import type { SampleKey } from '../../key/samples.ts';
import type { KeyForm } from '../clothing.ts';
import type { Door } from '../doors.ts';
import type { Chance } from '../random.ts';
import type { Secret } from './search.ts';

export type CiSystem = 'none' | 'github' | 'gitlab' | 'azure' | 'teamcity' | 'buildkite' | 'jenkins';

export const SYSTEMS: Readonly<Record<CiSystem, Readonly<Record<string, string>>>> = {
  none: {},
  github: {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SHA: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    GITHUB_RUN_ID: '42',
    GITHUB_JOB: 'key',
    GITHUB_ACTION: '__run',
    GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/release.yml@refs/heads/main',
  },
  gitlab: { CI: 'true', GITLAB_CI: 'true' },
  azure: { TF_BUILD: 'True', AGENT_TEMPDIRECTORY: 'agent' },
  teamcity: { TEAMCITY_VERSION: '2024.1' },
  buildkite: { CI: 'true', BUILDKITE: 'true' },
  jenkins: { JENKINS_URL: 'https://jenkins.example/', BUILD_ID: '7' },
};

export const COMMANDS = [
  'check',
  'check',
  'check',
  'check',
  'check',
  'encode',
  'explain',
  'matrix',
  'fingerprint',
] as const;
export const FORMATS = ['text', 'text', 'json', 'junit', 'markdown'] as const;
export const KEY_ID = '7K3WQ9ZT5B';
export const SECOND_KEY_ID = '4M8XK2JD6R';
export const ISSUER_ID = '8d1f6c3a-52be-47e3-b053-9c24d0a1b72e';
export const BUNDLE_ID = 'com.acme.runner';

/** Characters that some sink escapes, so that a token survives where it is looked for as it is. */
export const SPICE = ['_', '__', '"', '&', '<', "'", '`', '%', '.', '-', '+', '/', '='];

/** A token in the form of one of the services; known as such wherever it stands. */
export const KNOWN_TOKENS: Readonly<Record<string, (chance: Chance) => string>> = {
  'adapty-token': (chance) => `secret_live_${chance.text(8)}.${chance.text(32)}`,
  'revenuecat-token': (chance) => `sk_${chance.text(40)}`,
  'qonversion-token': (chance) => `sk_live_${chance.text(32)}`,
  'github-token': (chance) => `ghs_${chance.text(36)}`,
};

/** A token of any form, which only its place tells. */
export function freeToken(chance: Chance): string {
  // A letter at each end: what stands there may be taken for dirt, and goes.
  return Array.from({ length: 4 }, () => `${chance.text(9)}${chance.pick(SPICE)}`)
    .join('')
    .concat(chance.text(3));
}

/** What every token of a kind begins with says nothing. */
export const PREFIX = /^(?:secret_live_|sk_live_|sk_|ghs_)/;

export const tokenSecret = (name: string, token: string): Secret => ({
  name,
  bytes: Buffer.from(token.replace(PREFIX, '')),
  isText: true,
});
export const keySecret = (name: string, key: SampleKey): Secret => ({ name, bytes: key.scalar, isText: false });

/** What is put together on the way to a stage. */
export interface Draft {
  readonly chance: Chance;
  readonly door: Door;
  readonly environment: Record<string, string>;
  readonly args: string[];
  readonly files: Map<string, Buffer>;
  readonly secrets: Secret[];
  readonly traits: string[];
  readonly settings: Map<string, string>;
  readonly key: SampleKey;
  /** Secret texts that the program can know: they stand in their place, or in a form that tells what they are. */
  readonly texts: string[];
  /** Settings that hold a secret of another kind than they should. */
  readonly poisoned: Set<string>;
}

/** The forms that secrets mostly have, so that most runs get beyond reading the key. */
export const isUsual = ({ name }: KeyForm) =>
  ['PEM', 'base64 of the file', 'base64 of the file in lines', 'the body'].includes(name);

/** A text with the key somewhere in it. */
export function around(chance: Chance, text: string): string {
  return chance.pick([
    `# production\n${text}\n# message`,
    JSON.stringify({ message: text, status: 'pass' }),
    JSON.stringify({ private_key: text }, null, 2),
    `PRIVATE_KEY=${text}`,
    `Users and Access › Integrations\n\n${text}\n\nOpen App Store Connect`,
    `"${text}"`,
  ]);
}
