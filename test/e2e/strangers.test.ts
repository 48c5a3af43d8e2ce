import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeStranger } from '../../src/key/not-a-key.ts';
import { readKey } from '../../src/key/read.ts';
import { STRANGERS } from '../../src/key/strangers/strangers.ts';
import { STRANGER_SAMPLES } from '../key/stranger-samples.ts';
import { isThorough } from '../thorough.ts';
import { expectNoLeak, expectNoStackTrace, reportOf, runCommandLine } from './program.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const SAMPLES = Object.entries(STRANGER_SAMPLES);
/** The reader is asked of all of them; a run for each is dear, and says no more to a person who waits. */
const MOST_SAMPLES = isThorough || process.env['PROGRAM'] === 'bundle' ? Number.POSITIVE_INFINITY : 2;

const IDS = { 'Key ID': 'IAP_KEY_KEY_ID', 'Issuer ID': 'IAP_KEY_ISSUER_ID', 'bundle ID': 'IAP_KEY_BUNDLE_ID' } as const;

/** Whether identifiers hold it as it is: a comma parts a list, quotes around it are trimmed, and a type's name is a bundle ID. */
const isWhole = (sample: string) => !/,|^['"`]|['"`]$|\\n|\n|^System\.\w+\.\w+$/.test(sample);

/** A text stands in the variables; bytes, which no variable can hold, in a file. */
async function findingOf(sample: string | Buffer) {
  const path = join(stage.folder, 'stored.bin');
  if (typeof sample !== 'string') writeFileSync(path, sample);
  const given: Record<string, string> =
    typeof sample === 'string'
      ? { IAP_KEY_PRIVATE_KEY: sample }
      : { IAP_KEY_PRIVATE_KEY: '', IAP_KEY_PRIVATE_KEY_FILE: path };
  const ofKey = await failuresWith(given);
  expect(ofKey).toHaveLength(1);
  return ofKey[0];
}

async function failuresWith(given: Record<string, string>) {
  const run = await runCommandLine(['check', '--format', 'json'], { env: { ...stage.env, ...given } });
  expect(run.code).toBe(1);
  expectNoLeak(run, stage);
  expectNoStackTrace(run);
  return reportOf(run).checks.filter(({ status }) => status === 'fail');
}

test.each(SAMPLES)('%s is told as what it is, in the place of a key and of identifiers', async (words, row) => {
  const { problem, samples, forIds = false } = row;
  expect(samples.length).toBeGreaterThanOrEqual(4);
  for (const sample of samples)
    expect({ sample, ...readKey(Buffer.from(sample)) }).toMatchObject({
      sample,
      ok: false,
      problem,
      message: expect.stringContaining(words),
    });
  for (const sample of samples.slice(0, MOST_SAMPLES)) {
    const shown = String(sample);
    const isForIds = forIds && isWhole(shown);
    const ofKey = await findingOf(sample);
    expect({ shown, problem: ofKey?.problem }).toEqual({ shown, problem });
    expect(ofKey?.message).toMatch(/^In the place of the private key stands /);
    expect(ofKey?.message).toContain(words);
    // To encode the same thing again is not the way out.
    expect(ofKey?.hint).not.toContain('iap-key encode');
    if (!isForIds) continue;
    const everywhere = Object.fromEntries(Object.values(IDS).map((variable) => [variable, shown]));
    const ofIds = (await failuresWith(everywhere)).map((finding) => ({
      shown,
      problem: finding.problem,
      start: finding.message.includes(words) ? /^.* stands /.exec(finding.message)?.[0] : finding.message,
    }));
    expect(ofIds).toEqual(
      Object.keys(IDS).map((name) => ({ shown, problem, start: `In the place of the ${name} stands ` })),
    );
  }
});

test.each(['undefined', 'null', '[REDACTED]', 'xxxxxxxx', '********', '(sensitive value)'])(
  '%s in every setting is told for each of them, and not as a secret in the wrong place',
  async (word) => {
    const settings = ['IAP_KEY_PRIVATE_KEY', ...Object.values(IDS)];
    const failures = await failuresWith(Object.fromEntries(settings.map((variable) => [variable, word])));
    expect(failures.map(({ problem }) => problem)).toEqual(settings.map(() => 'placeholder-value'));
  },
);

describe('the sentences', () => {
  const told = SAMPLES.map(([, { samples }]) => {
    const [sample = ''] = samples;
    return describeStranger(typeof sample === 'string' ? sample : sample.toString('latin1'));
  });

  test('each kind has its own', () => {
    expect(new Set(told.map((stranger) => stranger?.message)).size).toBe(SAMPLES.length);
  });

  test('each kind is shown by samples', () => {
    const kinds = STRANGERS.flatMap(({ rows }) => rows().map(({ what }) => what));
    const untold = kinds.filter((what) => !SAMPLES.some(([words]) => what.includes(words)));
    expect(untold).toEqual([]);
    expect(kinds).toHaveLength(SAMPLES.length);
  });
});

/** As Windows writes text: in UTF-16, with its mark or as bytes alone. */
const WIDE: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-16 with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 of the other order': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'base64 of UTF-16': (text) => Buffer.from(Buffer.from(text, 'utf16le').toString('base64')),
  'base64 of UTF-16 with a mark': (text) => Buffer.from(Buffer.from(`\uFEFF${text}\r\n`, 'utf16le').toString('base64')),
};

test.each(Object.entries(WIDE))('a stranger in %s is told as well', async (_, make) => {
  for (const text of ['undefined', '[REDACTED]', 'op://vault/iap/key', 'cat: key.p8: No such file or directory']) {
    const finding = await findingOf(make(text));
    expect({ text, message: finding?.message }).toEqual({
      text,
      message: expect.stringMatching(/^In the place of the private key stands /),
    });
  }
});

test.each(SAMPLES.filter((_, index) => index % 8 === 0))('iap-key encode says of %s what it is', async (words, row) => {
  const [sample = ''] = row.samples;
  const path = join(stage.folder, 'to-encode');
  writeFileSync(path, sample);
  const run = await runCommandLine(['encode', path], {});
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr.replaceAll(/\s+/g, ' ')).toContain(words);
  expect(run.stderr).not.toContain('iap-key encode');
});
