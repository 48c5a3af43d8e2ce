import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findKeyFiles as find, findWorkingTree } from '../../src/key/checkout.ts';
import { armor, base64, KEY, OTHER_KEY } from './samples.ts';

let root: string;
const findKeyFiles = (tree: string, fingerprint: string, signal = AbortSignal.timeout(20_000)) =>
  find(tree, fingerprint, signal);

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'iap-key-checkout-')));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

test('the key is found in every file that may hold one, however it is stored', async () => {
  put('a.p8', KEY.p8);
  put('fastlane/keys/SubscriptionKey_A1B2C3D4E5.p8', KEY.p8.replaceAll('\n', '\r\n'));
  put('secret.b64', base64(KEY.p8));
  put('key.p8.txt', base64(KEY.p8));
  put('key.PEM', KEY.der);
  expect((await findKeyFiles(root, KEY.fingerprint)).sort()).toEqual(
    ['a.p8', join('fastlane', 'keys', 'SubscriptionKey_A1B2C3D4E5.p8'), 'key.PEM', 'key.p8.txt', 'secret.b64'].sort(),
  );
});

test('a file’s name says whether it may hold a key', async () => {
  const named = ['a.p8', 'a.pem', 'a.key', 'a.p8.txt', 'a.p8.b64', 'a.p8.base64', 'a.b64', 'a.base64', 'A.P8'];
  for (const name of [...named, 'a.txt', 'a.p8.bak', 'ap8', 'p8', 'a.pem.txt', 'a.p8x']) put(name, KEY.p8);
  expect((await findKeyFiles(root, KEY.fingerprint)).toSorted()).toEqual(named.toSorted());
});

test('a file that is just as long as a key may be is read, and a longer one is not', async () => {
  put('fits.p8', KEY.p8.padEnd(65_536));
  put('longer.p8', KEY.p8.padEnd(65_537));
  expect(await findKeyFiles(root, KEY.fingerprint)).toEqual(['fits.p8']);
});

test('a search that is ended tells what was found until then, and goes no further', async () => {
  const ending = new AbortController();
  for (let index = 0; index < 50; index += 1) put(`${index}/key.p8`, KEY.p8);
  const search = findKeyFiles(root, KEY.fingerprint, ending.signal);
  ending.abort();
  expect((await search).length).toBeLessThan(50);
});

test('other keys, other files and damaged copies are no finding', async () => {
  put('other.p8', OTHER_KEY.p8);
  put('cut.p8', KEY.p8.slice(0, 100));
  put('empty.p8', '');
  put('large.p8', KEY.p8.padEnd(70_000));
  put('main.ts', KEY.p8);
  mkdirSync(join(root, 'folder.p8'));
  expect(await findKeyFiles(root, KEY.fingerprint)).toEqual([]);
});

test('what git and package managers keep for themselves is not searched', async () => {
  const kept = ['.git', 'node_modules', 'Pods', 'Carthage', 'DerivedData', '.build'];
  for (const folder of kept) put(`${folder}/key.p8`, KEY.p8);
  expect(await findKeyFiles(root, KEY.fingerprint)).toEqual([]);
  put('deep/er/key.p8', KEY.p8);
  for (const folder of kept) put(`deep/${folder}/key.p8`, KEY.p8);
  expect(await findKeyFiles(root, KEY.fingerprint)).toEqual([join('deep', 'er', 'key.p8')]);
});

test('links are not followed, not even in a circle', async () => {
  put('outside/key.p8', KEY.p8);
  mkdirSync(join(root, 'tree'));
  symlinkSync(join(root, 'outside', 'key.p8'), join(root, 'tree', 'link.p8'));
  symlinkSync(join(root, 'tree'), join(root, 'tree', 'again'));
  expect(await findKeyFiles(join(root, 'tree'), KEY.fingerprint)).toEqual([]);
});

test('a pipe is not opened, and a neighbor that makes node:crypto abort ends nothing', async () => {
  execFileSync('mkfifo', [join(root, 'a.p8')]);
  // Body character 48, `g` become `s`: an inner length.
  put('b.p8', KEY.p8.replace(/^(-+BEGIN PRIVATE KEY-+\n.{47})g/, '$1s'));
  const length = KEY.der.indexOf(Buffer.from('0420', 'hex')) + 1;
  for (const [index, byte] of [0x1f, 0x2c, 0x00, 0xff].entries()) {
    const bytes = Buffer.from(KEY.der);
    bytes[length] = byte;
    put(`c${index}.p8`, armor(bytes));
  }
  put('d/key.p8', KEY.p8);
  expect(await findKeyFiles(root, KEY.fingerprint)).toEqual([join('d', 'key.p8')]);
});

test('the search ends when the run does', async () => {
  put('key.p8', KEY.p8);
  expect(await findKeyFiles(root, KEY.fingerprint, AbortSignal.abort())).toEqual([]);
});

test('at most 100 files that may hold a key are read', async () => {
  for (let index = 0; index < 105; index += 1) put(`${index}.p8`, KEY.p8);
  expect(await findKeyFiles(root, KEY.fingerprint)).toHaveLength(100);
});

test('no more entries are looked at than the search is given, also in one folder', async () => {
  for (let index = 0; index < 30; index += 1) put(`many/${index}`, '');
  put('many/more/key.p8', KEY.p8);
  const search = (entries: number) => find(root, KEY.fingerprint, AbortSignal.timeout(20_000), entries);
  expect(await search(32)).toEqual([]);
  expect(await search(33)).toEqual([join('many', 'more', 'key.p8')]);
});

test('a tree that is not there holds no key', async () => {
  expect(await findKeyFiles(join(root, 'gone'), KEY.fingerprint)).toEqual([]);
});

test('the working tree is the nearest folder upwards that git knows, a work tree’s file included', async () => {
  mkdirSync(join(root, 'repository', '.git'), { recursive: true });
  mkdirSync(join(root, 'repository', 'a', 'b'), { recursive: true });
  expect(findWorkingTree(join(root, 'repository', 'a', 'b'), undefined)).toBe(join(root, 'repository'));
  expect(findWorkingTree(join(root, 'repository'), '')).toBe(join(root, 'repository'));
  put('worktree/.git', 'gitdir: elsewhere');
  expect(findWorkingTree(join(root, 'worktree'), undefined)).toBe(join(root, 'worktree'));
});

test('the runner’s workspace is the working tree where it is told', async () => {
  expect(findWorkingTree('/anywhere', root)).toBe(root);
});

test('outside of version control there is no working tree', async () => {
  expect(findWorkingTree('/', undefined)).toBeUndefined();
});
