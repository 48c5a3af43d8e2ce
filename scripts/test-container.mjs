// Builds the Dockerfile as it is and runs test/container in the result, with Debian's buildah and podman and no registry of
// images: the images that the Dockerfile starts from are made here, under the very names that it gives them.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const IMAGE = 'localhost/iap-key:test';
const PACKAGES = { buildah: 'buildah', podman: 'podman', runc: 'runc', mmdebstrap: 'mmdebstrap' };
// What Debian's slim images leave out.
const SLIM = ['man', 'doc', 'locale', 'info', 'groff', 'lintian', 'linda'].map(
  (folder) => `--dpkgopt=path-exclude=/usr/share/${folder}/*`,
);

if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  console.error('test:container needs Linux and root: it installs Debian packages and starts containers.');
  process.exit(1);
}

const environment = {
  ...process.env,
  PATH: `${process.env['PATH']}:/usr/sbin:/sbin`,
  DEBIAN_FRONTEND: 'noninteractive',
};
const quiet = { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'inherit'] };
const run = (command, args) => execFileSync(command, args, quiet);
const read = (command, args) =>
  execFileSync(command, args, { ...quiet, stdio: ['ignore', 'pipe', 'inherit'] })
    .toString()
    .trim();

installMissing();
// Images of their own, apart from those of the machine. Sockets need a short path.
const cache = join(root, '.cache/container');
const place = createHash('sha256').update(cache).digest('hex').slice(0, 12);
const storage = ['--storage-driver', 'vfs', '--root', cache, '--runroot', `/run/iap-key-test-${place}`];
const podman = ['podman', '--runtime', 'runc', '--cgroup-manager', 'cgroupfs', ...storage];
const buildah = (...args) => run('buildah', [...storage, ...args]);
mkdirSync(cache, { recursive: true });

const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
const baseImage = argument('BASE_IMAGE');
const nodeImage = argument('NODE_IMAGE');
if (!isThere(baseImage)) makeBase(baseImage);
if (!isThere(nodeImage)) makeNode(nodeImage);
// No layer of an earlier build is used again, so what is tested is what this Dockerfile makes.
buildah('bud', '--isolation', 'chroot', '--pull-never', '--no-cache', '--tag', IMAGE, '.');
// The stages of this build, and of builds that were interrupted.
buildah('rm', '--all');

const vitest = [
  'vitest',
  'run',
  '--config',
  'test/container/vitest.config.ts',
  '--root',
  '.',
  ...process.argv.slice(2),
];
const variables = { CONTAINER_PODMAN: JSON.stringify(podman), CONTAINER_IMAGE: IMAGE, CONTAINER_BASE: baseImage };
const tests = spawnSync('npx', vitest, { cwd: root, env: { ...environment, ...variables }, stdio: 'inherit' });
// Images without a name are those of earlier builds.
run('podman', [...podman.slice(1), 'image', 'prune', '--force']);
process.exit(tests.status ?? 1);

function installMissing() {
  const missing = Object.entries(PACKAGES)
    .filter(([command]) => spawnSync('sh', ['-c', `command -v ${command}`], { env: environment }).status !== 0)
    .map(([, name]) => name);
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')}`);
  run('apt-get', ['-qq', 'update']);
  run('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', ...missing]);
}

/** The default of an ARG of the Dockerfile. */
function argument(name) {
  const value = new RegExp(`^ARG ${name}=(\\S+)$`, 'm').exec(dockerfile)?.[1];
  if (value === undefined) throw new Error(`The Dockerfile has no ARG ${name} with a default.`);
  return value;
}

function isThere(image) {
  return spawnSync('podman', [...podman.slice(1), 'image', 'exists', image], { env: environment }).status === 0;
}

/** Debian as small as it gets, of the release that Debian's images with this name hold. */
function makeBase(name) {
  console.log(`Making ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'iap-key-base-'));
  try {
    const archive = join(folder, 'base.tar');
    run('mmdebstrap', ['--quiet', '--variant=minbase', '--mode=root', ...SLIM, 'trixie', archive]);
    run('podman', [...podman.slice(1), 'import', '--quiet', '--change', 'CMD ["bash"]', archive, name]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files of Node.js where its official image has them: what the npm package holds is the same distribution. */
function makeNode(name) {
  console.log(`Making ${name}`);
  const distribution = dirname(dirname(read(process.execPath, ['scripts/node24.mjs'])));
  const container = read('buildah', [...storage, 'from', 'scratch']);
  try {
    for (const path of ['bin/node', 'LICENSE', 'README.md', 'CHANGELOG.md']) {
      if (existsSync(join(distribution, path))) {
        buildah('copy', '--quiet', container, join(distribution, path), `/usr/local/${path}`);
      }
    }
    buildah('commit', '--quiet', container, name);
  } finally {
    buildah('rm', container);
  }
}
