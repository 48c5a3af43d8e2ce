import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import process, { cpuUsage } from 'node:process';
import { expect, test } from 'vitest';
import { isProblemCode } from '../../../src/backends/catalog.ts';
import { fingerprintOf } from '../../../src/key/fingerprint.ts';
import { readKey } from '../../../src/key/read.ts';
import { verifyKey } from '../../../src/key/verify.ts';
import { findPiece } from '../../key/samples.ts';
import { isThorough } from '../../thorough.ts';
import { createChance } from '../random.ts';
import { drawCore, drawWrapping, type Wrapping } from './wrap.ts';

/** WRAP_CASES=20000 is the whole. */
const CASES = Number(process.env['WRAP_CASES'] ?? (isThorough ? 20_000 : 400));
const SEED = Number(process.env['WRAP_SEED'] ?? 1);
/** Each is judged by two processes of openssl. */
const CORES = isThorough ? 120 : 40;
const LONGEST_WITHOUT_PUBLIC_HALF = 80;
/** Of the processor; no value of this size may take longer, by far. */
const MOST_MS = 1000;

/** What openssl calls a valid private key of P-256, by the fingerprint of its public half. */
function judgeByOpenSsl(der: Buffer): string | undefined {
  const run = (...args: string[]) => spawnSync('openssl', ['pkey', '-inform', 'DER', ...args], { input: der });
  const check = run('-check', '-noout', '-text');
  if (check.status !== 0 || !/NIST CURVE: P-256/.test(check.stdout.toString())) return undefined;
  const spki = run('-pubout', '-outform', 'DER', '-ec_conv_form', 'uncompressed').stdout;
  return `SHA256:${createHash('sha256').update(spki).digest('base64').slice(0, 43)}`;
}

const cores = Array.from({ length: CORES }, (_, index) => drawCore(createChance(SEED, -1 - index)));
const fingerprints = new Map(cores.map((core) => [core, judgeByOpenSsl(core)]));

interface Verdict {
  readonly said: string;
  readonly words: string;
}

function verdictOf(value: Buffer): Verdict {
  const reading = readKey(value);
  if (!reading.ok) return { said: reading.problem, words: reading.message };
  const words = reading.repairs.join();
  const verification = verifyKey(reading);
  if (!verification.ok) return { said: verification.problem, words: words + verification.message };
  return { said: fingerprintOf(verification.key.publicKey), words };
}

/** What is wrong with a verdict, if something is. */
function flawOf({ value, cores: held }: Wrapping): string | undefined {
  const keys = [...new Set(held.flatMap((core) => fingerprints.get(core) ?? []))];
  const start = cpuUsage();
  const { said, words } = verdictOf(value);
  const { user } = cpuUsage(start);
  if (user / 1000 > MOST_MS) return `takes ${user / 1000} ms`;
  const secrets = held.flatMap((core) => [core.toString('base64').slice(48), core.toString('hex').slice(72)]);
  if (findPiece(words, secrets) !== undefined) return 'shows a piece of the key';
  // Without its public half nothing proves a key that other text may have changed: where that is so, it may be refused.
  const isSure = held.every((core) => core.length > LONGEST_WITHOUT_PUBLIC_HALF);
  if (!isSure && (isProblemCode(said) || keys.includes(said))) return undefined;
  if (keys.length === 1) return said === keys[0] ? undefined : `is ${said} in place of ${keys[0]}: ${words}`;
  if (keys.length > 1) return said === 'key-several' ? undefined : `is ${said} in place of key-several: ${words}`;
  return isProblemCode(said) && said !== 'key-several' ? undefined : `is ${said} where openssl knows no key`;
}

test(`in ${CASES} random wrappings, exactly the keys of openssl are found`, { timeout: 3_600_000 }, () => {
  const valid = [...fingerprints.values()].filter((fingerprint) => fingerprint !== undefined);
  expect(valid.length).toBeGreaterThan(CORES / 3);
  expect(valid.length).toBeLessThan((CORES * 5) / 6);
  const flaws: string[] = [];
  for (let index = 0; index < CASES; index += 1) {
    const wrapping = drawWrapping(createChance(SEED, index), cores);
    const flaw = flawOf(wrapping);
    if (flaw !== undefined) flaws.push(`case ${index}, ${wrapping.steps.join(' > ')}: ${flaw}`);
  }
  expect(flaws).toEqual([]);
});
