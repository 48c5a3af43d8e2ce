import { type SampleKey, sampleKey } from '../../key/samples.ts';
import { NASTY } from '../../report/samples.ts';
import { ALL_SETTINGS, type Door, type Stage } from '../doors.ts';
import { createNetwork } from '../network.ts';
import { type Chance, createChance } from '../random.ts';

/** A run whose secrets, settings and answers are made of whatever breaks formats. */
export interface FormCase {
  readonly index: number;
  readonly traits: readonly string[];
  readonly system: FormSystem;
  readonly format: string;
  readonly stage: Stage;
  /** The same run with secrets that look like secrets, where nothing but the secrets differs. */
  readonly plain: Stage | undefined;
  /** Tells by its exit code whether the key can be read out of what it is wrapped in. */
  readonly reading: Stage;
}

export type FormSystem = 'none' | 'github' | 'gitlab' | 'azure' | 'teamcity' | 'buildkite';

const SYSTEMS: Readonly<Record<FormSystem, Readonly<Record<string, string>>>> = {
  none: {},
  github: {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SHA: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  },
  gitlab: { CI: 'true', GITLAB_CI: 'true' },
  azure: { TF_BUILD: 'True', AGENT_TEMPDIRECTORY: '.' },
  teamcity: { TEAMCITY_VERSION: '2024.1' },
  buildkite: { CI: 'true', BUILDKITE: 'true' },
};

export const KEY_ID = '7K3WQ9ZT5B';
export const ISSUER_ID = '8d1f6c3a-52be-47e3-b053-9c24d0a1b72e';
const BUNDLE_ID = 'com.acme.runner';

/** What stands in reports and in the formats themselves, and may stand in a secret as well. */
const WORDS = [
  'message',
  'production',
  'sandbox',
  'testcase',
  'testsuite',
  'failure',
  'pass',
  'accepted',
  'status',
  'schemaVersion',
  'fingerprint',
  'bundleId',
  'checks',
  'iap-key',
  'SHA256:',
  'true',
  'null',
  '{"message":',
  '": "',
  '","',
  '}}',
  '],"',
  '<testcase name="',
  '</failure>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '&amp;',
  '<?xml version="1.0"',
  '\n---\n',
  '--- ',
  '+++ iap-key',
  '~~~ ',
  '- key: value',
  'ghadelimiter_',
  'report<<EOF',
  '\nEOF\n',
  'result=pass',
  '\u001b[0Ksection_start:1:x\r\u001b[0K',
  'section_end:1:x',
  '%0A::error::x',
  "|n'##teamcity[",
  '\ud800',
  '\u2028',
  '\u0000',
  '$(id)',
] as const;

/** Markup with a word behind it by which it is found again where it should have been escaped. */
export const MARKUP_WORD = 'evil';
const MARKUP = [
  '<',
  '</',
  '[',
  '![',
  '|',
  '`',
  '```\n',
  '@',
  'http://',
  'https://',
  'www.',
  '**',
  '<a href="http://',
  '](http://',
  '&lt;',
  '~~',
].map((mark) => `${mark}${MARKUP_WORD}`);

function nasty(chance: Chance): string {
  if (chance.may(0.03)) return chance.pick(WORDS).repeat(3000);
  const pieces = Array.from({ length: 1 + chance.below(6) }, () =>
    chance.pick([
      () => chance.pick(WORDS),
      () => chance.pick(NASTY),
      () => chance.pick(MARKUP),
      () => chance.text(6),
    ])(),
  );
  return pieces.join(chance.pick(['', '', ' ', '\n', '_']));
}

/** The texts that people wrap a key in, or leave around it; the words of reports are among them. */
function wrapped(chance: Chance, { p8 }: SampleKey): string {
  const word = chance.pick(WORDS);
  return chance.pick([
    JSON.stringify({ message: word, status: 'pass', private_key: p8, bundleId: 'x' }, null, chance.pick([0, 2])),
    `production: true\n${word.replaceAll(/\s/g, ' ')}: pass\nprivate_key: |\n  ${p8.replaceAll('\n', '\n  ')}\n`,
    `App Store Connect\nKey ID\nmessage\n${p8}\n`,
    `${word}\n${p8}\n${word}`,
    `${JSON.stringify({ schemaVersion: 1, result: 'pass', checks: [] }, null, 2)}\n${p8}`,
    `${nasty(chance)}\n${p8}`,
    p8,
  ]);
}

/** The case of a seed and a number: always the same one. */
export function createFormCase(seed: number, index: number): FormCase {
  const chance = createChance(seed ^ 0x5eed, index);
  const door: Door = chance.may(0.4) ? 'action' : 'command-line';
  const system = door === 'action' ? 'github' : chance.pick(Object.keys(SYSTEMS) as FormSystem[]);
  const format = door === 'action' ? 'text' : chance.pick(['text', 'text', 'json', 'junit', 'markdown']);
  const key = sampleKey(`form ${seed} ${index}`);
  const steady = chance.may(0.5);
  const base = {
    'key-id': KEY_ID,
    'issuer-id': ISSUER_ID,
    'bundle-id': BUNDLE_ID,
    'report-file': 'report.json',
    'junit-file': 'report.xml',
    retries: '1',
    timeout: '20',
    ...(door === 'action' ? {} : { format }),
    ...(chance.may(0.5)
      ? { 'push-to': 'adapty,qonversion', 'adapty-app-id': '3f2a8c1e-9d4b-4f6a-8e7c-1b2d3f4a5c6d' }
      : {}),
    ...(chance.may(0.3) && system === 'github' ? { 'report-issue': 'true' } : {}),
  };
  const nasties = Array.from({ length: 3 }, () => nasty(chance));
  const secrets = {
    'private-key': wrapped(chance, key),
    'adapty-token': tokenOf(chance),
    'qonversion-token': tokenOf(chance),
    'github-token': tokenOf(chance),
  };
  const foreign: Record<string, string> = {};
  if (!steady) {
    const free = ALL_SETTINGS.filter(
      ({ name, isSecret, doors }) => doors.includes(door) && !isSecret && !name.endsWith('-file'),
    );
    for (let count = chance.below(3); count > 0; count -= 1) foreign[chance.pick(free).name] = nasty(chance);
  }
  const apple = chance.pick(['accepts', 'refuses', 'accepts in the sandbox'] as const);
  const stageOf = (settings: Readonly<Record<string, string>>): Stage => ({
    door,
    ...placed(door, settings, SYSTEMS[system]),
    files: new Map(),
    // Chance begins anew, so that the same requests get the same answers.
    send: createNetwork(createChance(seed, index), {
      keyId: KEY_ID,
      issuerId: ISSUER_ID,
      bundleId: BUNDLE_ID,
      apple,
      echoes: steady ? 0 : 0.4,
      secrets: nasties,
      adaptySecret: 'secret_live_0123456789abcdef',
    }),
  });
  const bland = { 'private-key': Buffer.from(key.p8).toString('base64'), ...BLAND };
  return {
    index,
    traits: [door, system, format, ...Object.keys(foreign), ...(steady ? ['steady'] : [])],
    system,
    format,
    stage: stageOf({ ...base, ...secrets, ...foreign }),
    reading: {
      door: 'command-line',
      args: ['encode', 'key.p8'],
      environment: {},
      files: new Map([['key.p8', Buffer.from(secrets['private-key'].replaceAll('\u0000', ''))]]),
      send: () => ({ kind: 'failure', reason: 'connection', code: 'ECONNREFUSED' }),
    },
    plain: steady ? stageOf({ ...base, ...bland }) : undefined,
  };
}

const BLAND = {
  'adapty-token': 'Zq4Yw8Xs2Vt6Br0Nm5Kj9Hg3Fd7Sa1Pl',
  'qonversion-token': 'Ue6Ti2Ro8Wp4Qy0Az5Sx9Dc3Fv7Gb1Hn',
  'github-token': 'Lk3Jh7Gf1Ds5Aq9Wz2Ex6Rc0Tv4Yb8Un',
};

/** A word of the report, most of all: whoever tries things out takes one. */
function tokenOf(chance: Chance): string {
  const plain = WORDS.filter((word) => /^[\x21-\x7E]+$/.test(word));
  return chance.may(0.7)
    ? chance.pick(plain)
    : chance.may(0.5)
      ? `${chance.pick(plain)}_"${chance.text(12)}&<`
      : nasty(chance);
}

/** Flags can't hold what a process can't hand over, and variables no zero byte. */
function placed(
  door: Door,
  settings: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): { readonly args: string[]; readonly environment: Record<string, string> } {
  const variables: Record<string, string> = { ...environment };
  for (const [name, value] of Object.entries(settings)) {
    const text = value.replaceAll('\u0000', '');
    if (door === 'action') variables[`INPUT_${name.toUpperCase()}`] = text;
    else variables[`IAP_KEY_${name.toUpperCase().replaceAll('-', '_')}`] = text;
  }
  return { args: [], environment: variables };
}
