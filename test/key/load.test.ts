import { describe, expect, test } from 'vitest';
import { loadKey } from '../../src/key/load.ts';
import { MAX_KEY_BYTES } from '../../src/key/read.ts';
import type { ReadFile } from '../../src/world/world.ts';

const running = new AbortController().signal;
const holding =
  (content: string | Buffer): ReadFile =>
  async (_, limit) =>
    Buffer.from(content).subarray(0, limit);
const failing =
  (code: string): ReadFile =>
  async () => {
    throw Object.assign(new Error(`${code}: /secret/path`), { code });
  };
const never: ReadFile = () => {
  throw new Error('nothing may be read');
};

test('a value is taken as it is', async () => {
  const loaded = await loadKey({ kind: 'value', value: ' käy\n' }, never, running);
  expect(loaded).toEqual({ ok: true, bytes: Buffer.from(' käy\n') });
});

test('a file is taken byte for byte', async () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x2d, 0x00]);
  expect(await loadKey({ kind: 'file', path: 'key.p8' }, holding(bytes), running)).toEqual({ ok: true, bytes });
});

test('of a file without an end one byte too many is read, so that it is told from one that just fits', async () => {
  const loaded = await loadKey(
    { kind: 'file', path: '/dev/zero' },
    holding(Buffer.alloc(10 * MAX_KEY_BYTES, 1)),
    running,
  );
  expect(loaded.ok && loaded.bytes.length).toBe(MAX_KEY_BYTES + 1);
});

describe('why there is no key', () => {
  test.each([
    ['unset', 'Neither private-key nor private-key-file is set.'],
    ['empty', 'private-key is set, but empty.'],
    ['blank', 'private-key is set, but holds white space only.'],
  ] as const)('a setting that is %s is told as such', async (state, reason) => {
    expect(await loadKey({ kind: 'missing', state }, never, running)).toMatchObject({ ok: false, reason });
  });

  test.each([
    ['ENOENT', 'The file k.p8 does not exist.'],
    ['ENOTDIR', 'The file k.p8 does not exist.'],
    ['EISDIR', 'The file k.p8 is a folder, not a file.'],
    ['EACCES', 'The file k.p8 may not be read by this user.'],
    ['EPERM', 'The file k.p8 may not be read by this user.'],
    ['EIO', 'The file k.p8 cannot be read (EIO).'],
  ])('the error %s is told in words', async (code, reason) => {
    expect(await loadKey({ kind: 'file', path: 'k.p8' }, failing(code), running)).toMatchObject({ ok: false, reason });
  });

  test.each(['', ' \r\n\t'])('a file of white space is empty (%#)', async (content) => {
    expect(await loadKey({ kind: 'file', path: 'k.p8' }, holding(content), running)).toMatchObject({
      ok: false,
      reason: 'The file k.p8 is empty.',
    });
  });

  test.each<[string, unknown]>([
    ['no error', 'ENOENT'],
    ['without a code', new Error('/secret/path')],
    ['whose code is no text', Object.assign(new Error('/secret/path'), { code: 7 })],
    ['with a code, and no error', { code: 'ENOENT' }],
  ])('what is thrown that is %s is told as unknown', async (_, thrown) => {
    const throwing: ReadFile = async () => {
      throw thrown;
    };
    expect(await loadKey({ kind: 'file', path: 'k.p8' }, throwing, running)).toMatchObject({
      ok: false,
      reason: 'The file k.p8 cannot be read (unknown error).',
    });
  });

  test('standard input is named as such', async () => {
    expect(await loadKey({ kind: 'file', path: '-' }, holding(''), running)).toMatchObject({
      ok: false,
      reason: 'Standard input is empty.',
    });
  });

  test('a file that cannot be read before the run ends is told as such', async () => {
    const loaded = await loadKey({ kind: 'file', path: '-' }, failing('ERR'), AbortSignal.abort());
    expect(loaded).toMatchObject({ ok: false, reason: 'Standard input was not read to its end before the run ended.' });
  });
});
