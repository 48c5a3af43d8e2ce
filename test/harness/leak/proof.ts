import { sampleKey } from '../../key/samples.ts';
import { createNetwork } from '../network.ts';
import { createChance } from '../random.ts';
import type { LeakCase } from './case.ts';
import { BUNDLE_ID, ISSUER_ID, KEY_ID, keySecret, SYSTEMS, tokenSecret } from './draft.ts';

/**
 * A run of the action in which every sink has something to show and nothing goes wrong with secrets: the key is refused, or
 * pushed. What is planted into it is the one leak there is.
 */
export function createProof(apple: 'accepts' | 'refuses'): LeakCase {
  const chance = createChance(0, 0);
  const key = sampleKey('proof');
  const tokens = { 'adapty-token': `${chance.text(40)}`, 'github-token': `ghs_${chance.text(36)}` };
  const inputs: Readonly<Record<string, string>> = {
    'private-key': Buffer.from(key.p8).toString('base64'),
    'key-id': KEY_ID,
    'issuer-id': ISSUER_ID,
    'bundle-id': BUNDLE_ID,
    'push-to': 'adapty',
    'adapty-app-id': '3f2a8c1e-9d4b-4f6a-8e7c-1b2d3f4a5c6d',
    'report-issue': 'true',
    deployment: 'app-store',
    'report-file': 'report.json',
    'junit-file': 'report.xml',
    ...tokens,
  };
  const environment: Record<string, string> = { ...SYSTEMS.github };
  for (const [name, value] of Object.entries(inputs)) environment[`INPUT_${name.toUpperCase()}`] = value;
  const script = {
    keyId: KEY_ID,
    issuerId: ISSUER_ID,
    bundleId: BUNDLE_ID,
    apple,
    echoes: 0,
    secrets: [],
    adaptySecret: chance.text(32),
  };
  return {
    seed: 0,
    index: 0,
    traits: ['proof'],
    system: 'github',
    secrets: [keySecret('the key', key), ...Object.entries(tokens).map(([name, token]) => tokenSecret(name, token))],
    tokens,
    stage: { door: 'action', args: [], environment, files: new Map(), send: createNetwork(chance, script) },
  };
}
