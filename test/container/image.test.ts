import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BASE_IMAGE, IMAGE, podman, runContainer } from './container.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = (path: string) => readFileSync(join(root, path));

let image: string;
let base: string;
beforeAll(async () => {
  image = await podman('image', 'mount', IMAGE);
  base = await podman('image', 'mount', BASE_IMAGE);
});
afterAll(() => podman('image', 'unmount', IMAGE, BASE_IMAGE));

/** Every path below a folder with its type, mode, owner, and for a file its size. */
function listFiles(folder: string): Map<string, string> {
  const text = execFileSync('find', [folder, '-mindepth', '1', '-printf', '%P\\t%y%m %U:%G %s\\n'], {
    maxBuffer: 64 * 2 ** 20,
  }).toString();
  const lines = text.trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [path = '', facts = ''] = line.split('\t');
      return [path, facts.startsWith('d') ? facts.replace(/ \d+$/, '') : facts];
    }),
  );
}

/** What the command line consists of: the bundle without the doors of the action and of the library, and the licenses. */
const PROGRAM = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  .filter((name) => !/^(?:index\.js|chunks|library\..*|types(?:\/.*)?)$/.test(name))
  .map((name) => `dist/${name}`);

test('the image adds Node.js, the launcher, the program and the licenses to its base, and changes nothing', () => {
  const [before, after] = [listFiles(base), listFiles(image)];
  const added = [...after].filter(([path]) => !before.has(path));
  const size = (facts: string) => Number(/^f.* (\d+)$/.exec(facts)?.[1] ?? 0);
  const total = (files: Iterable<string>) =>
    `${([...files].reduce((sum, facts) => sum + size(facts), 0) / 1e6).toFixed(1)} MB`;
  const own = added.filter(([path]) => path !== 'usr/local/bin/node').map(([, facts]) => facts);
  const rows = added.map(([path, facts]) => `  /${path}  ${facts}`);
  console.log(
    `The image has ${total(after.values())}: base ${total(before.values())}, added ${total(added.map(([, facts]) => facts))}, ` +
      `of which all but Node.js ${total(own)}. Added (type and mode, owner, bytes):\n${rows.sort().join('\n')}`,
  );

  const files = [
    ...['usr/local/bin/iap-key', 'usr/local/bin/node', 'opt/iap-key/LICENSE', 'opt/iap-key/node.LICENSE'],
    ...PROGRAM.map((path) => `opt/iap-key/${path}`),
  ];
  expect(added.map(([path]) => path).sort()).toEqual(
    [...files, 'opt/iap-key', 'opt/iap-key/dist', 'opt/iap-key/dist/chunks'].sort(),
  );
  expect([...before].filter(([path, facts]) => after.get(path) !== facts)).toEqual([]);
});

test('what it adds is what this checkout holds, readable by every user and writable by none but root', () => {
  const files = listFiles(image);
  const copied: [string, string][] = [
    ['LICENSE', 'opt/iap-key/LICENSE'],
    ['container/iap-key', 'usr/local/bin/iap-key'],
    ...PROGRAM.map((path): [string, string] => [path, `opt/iap-key/${path}`]),
  ];
  for (const [from, to] of copied) {
    expect(readFileSync(join(image, to)).equals(source(from)), to).toBe(true);
    expect(files.get(to)).toMatch(/^f(?:644|755) 0:0 /);
  }
  expect(files.get('opt/iap-key/dist')).toBe('d755 0:0');
  expect(readFileSync(join(image, 'opt/iap-key/node.LICENSE'), 'utf8')).toContain(
    'Node.js is licensed for use as follows',
  );
});

test('it has no package manager for Node.js', async () => {
  const { code, stdout } = await runContainer(['sh', '-c', 'command -v npm npx yarn corepack']);
  expect({ code, stdout }).toEqual({ code: 127, stdout: '' });
});

test('its configuration names a numeric user, the program and where it comes from, and sets no variable', async () => {
  const [{ Config, History, Architecture }] = JSON.parse(await podman('image', 'inspect', IMAGE));
  expect(Config).toMatchObject({ User: '1000:1000', Entrypoint: ['iap-key'] });
  expect(Config.Cmd ?? []).toEqual([]);
  expect(Config.Env.filter((text: string) => !text.startsWith('PATH='))).toEqual([]);
  const { version, license } = JSON.parse(source('package.json').toString());
  expect(Config.Labels).toMatchObject({
    'org.opencontainers.image.title': 'iap-key',
    'org.opencontainers.image.version': version,
    'org.opencontainers.image.licenses': license,
    'org.opencontainers.image.base.name': BASE_IMAGE,
  });
  // Three names are no secret; nothing that is may ever become an argument of the build.
  const built = [
    ...source('Dockerfile')
      .toString()
      .matchAll(/^ARG (\w+)/gm),
  ].map(([, name]) => name);
  expect(new Set(built)).toEqual(new Set(['NODE_IMAGE', 'BASE_IMAGE', 'VERSION', 'REVISION', 'CREATED']));
  expect(JSON.stringify(History)).not.toMatch(/PRIVATE KEY|TOKEN/);
  expect(Architecture).toBeTruthy();
});
