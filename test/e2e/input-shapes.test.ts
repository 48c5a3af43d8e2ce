import { createPrivateKey } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoLeak, reportOf, runCommandLine } from './program.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

type Shape = (pem: string) => string | Buffer;

const der = (pem: string) => createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' });
const body = (pem: string) => pem.split('\n').slice(1, -1).join('');
const base64 = (bytes: string | Buffer) => Buffer.from(bytes).toString('base64');
const utf16 = (text: string, mark = '\uFEFF') => Buffer.from(mark + text, 'utf16le');

/** Shapes that need no repair. */
const CLEAN: Record<string, Shape> = {
  'the .p8 as it was downloaded': (pem) => pem,
  'the .p8 with a line break at its end': (pem) => `${pem}\n`,
  'base64 of the .p8': base64,
  'base64 with line breaks after 76 characters': (pem) => `${base64(pem).replaceAll(/.{76}/g, '$&\n')}\n`,
};

/** Shapes that are read after repair, with the words that the repair is told in. */
const REPAIRED: Record<string, [Shape, string]> = {
  'base64url without padding': [(pem) => Buffer.from(pem).toString('base64url'), 'base64'],
  'base64 applied twice': [(pem) => base64(base64(pem)), 'more than once'],
  'literal \\n': [(pem) => pem.replaceAll('\n', '\\n'), 'literal'],
  'literal \\r\\n': [(pem) => pem.replaceAll('\n', '\\r\\n'), 'literal'],
  'CRLF line ends': [(pem) => pem.replaceAll('\n', '\r\n'), 'CRLF'],
  'CR line ends': [(pem) => pem.replaceAll('\n', '\r'), 'CR line ends'],
  'spaces in place of line breaks': [(pem) => pem.replaceAll('\n', ' '), 'lost line breaks'],
  'no line breaks at all': [(pem) => pem.replaceAll('\n', ''), 'lost line breaks'],
  'blank lines between': [(pem) => pem.replaceAll('\n', '\n\n'), 'blank lines'],
  'double quotes around': [(pem) => `"${pem}"`, 'quotes'],
  'single quotes around base64': [(pem) => `'${base64(pem)}'`, 'quotes'],
  'YAML indentation': [(pem) => pem.replaceAll('\n', '\n    '), 'indentation'],
  'a UTF-8 byte order mark': [(pem) => `\uFEFF${pem}`, 'byte order mark'],
  'base64 of a file with a byte order mark': [(pem) => base64(`\uFEFF${pem}`), 'byte order mark'],
  'base64 of UTF-16': [(pem) => base64(utf16(pem)), 'UTF-16'],
  hexadecimal: [(pem) => Buffer.from(pem).toString('hex'), 'hexadecimal'],
  'URL-encoding': [(pem) => encodeURIComponent(pem), 'URL-encoding'],
  'form encoding': [(pem) => new URLSearchParams({ key: pem }).toString().slice('key='.length), 'URL-encoding'],
  'the body without its armor': [body, 'missing PEM armor'],
  'the body in base64url': [(pem) => der(pem).toString('base64url'), 'missing PEM armor'],
  'a missing footer': [(pem) => pem.slice(0, pem.indexOf('\n-----END')), 'PEM armor'],
  'one dash missing': [(pem) => pem.slice(1), 'PEM armor'],
  'a stray % after the footer': [(pem) => `${pem}%`, 'text around'],
  'SEC1 in PEM': [(pem) => createPrivateKey(pem).export({ format: 'pem', type: 'sec1' }), 'SEC1'],
  'PKCS#8 under a SEC1 label': [(pem) => pem.replaceAll('PRIVATE', 'EC PRIVATE'), 'label'],
  'a JSON wrapper': [(pem) => JSON.stringify({ type: 'key', private_key: pem }), 'JSON'],
  'base64 of a JSON wrapper': [(pem) => base64(JSON.stringify({ private_key: pem })), 'JSON'],
};

/** Shapes that only a file can have. */
const FILES: Record<string, [Shape, string]> = {
  'PKCS#8 DER': [der, 'missing PEM armor'],
  'SEC1 DER': [(pem) => createPrivateKey(pem).export({ format: 'der', type: 'sec1' }), 'SEC1'],
  'UTF-16 little endian': [(pem) => utf16(pem), 'UTF-16'],
  'UTF-16 big endian': [(pem) => utf16(pem).swap16(), 'UTF-16'],
  'UTF-16 without a byte order mark': [(pem) => utf16(pem, ''), 'UTF-16'],
};

const args = ['check', '--format', 'json'];

test.each(Object.entries(CLEAN))('%s passes without a word', async (_, shape) => {
  const run = await runCommandLine(args, {
    env: { ...stage.env, IAP_KEY_PRIVATE_KEY: shape(stage.key.pem).toString() },
  });
  expect(reportOf(run)).toMatchObject({ result: 'pass', problem: null, key: { shape: 'apple' } });
  expectNoLeak(run, stage);
});

test.each(Object.entries(REPAIRED))('%s passes, with the repair told', async (_, [shape, words]) => {
  const run = await runCommandLine(args, {
    env: { ...stage.env, IAP_KEY_PRIVATE_KEY: shape(stage.key.pem).toString() },
  });
  const report = reportOf(run);
  expect(report.result).toBe('pass');
  expect(report.checks.find(({ problem }) => problem === 'key-repaired')?.message).toContain(words);
  expectNoLeak(run, stage);
});

test.each(Object.entries(FILES))('a file in %s passes, with the repair told', async (name, [shape, words]) => {
  const path = join(stage.folder, `${name.replaceAll(/\W/g, '-')}.p8`);
  writeFileSync(path, shape(stage.key.pem));
  const { IAP_KEY_PRIVATE_KEY: _, ...env } = stage.env;
  const run = await runCommandLine([...args, '--private-key-file', path], { env });
  const report = reportOf(run);
  expect(report.result).toBe('pass');
  expect(report.checks.find(({ problem }) => problem === 'key-repaired')?.message).toContain(words);
  expectNoLeak(run, stage);
});

test('standard input passes', async () => {
  const { IAP_KEY_PRIVATE_KEY: _, ...env } = stage.env;
  const run = await runCommandLine([...args, '--private-key-file', '-'], { env, stdin: stage.key.pem });
  expect(reportOf(run)).toMatchObject({ result: 'pass', problem: null });
  expectNoLeak(run, stage);
});
