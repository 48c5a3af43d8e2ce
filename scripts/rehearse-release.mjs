// Rehearses a release as far as a machine of one's own allows: publishes the package to a registry of npm's kind (verdaccio) and the
// image to a registry of images (Debian's docker-registry), both on loopback, and uses them from there by name, as a stranger would.
// Usage: node scripts/rehearse-release.mjs [npm] [image]; the image is the one that `npm run test:container` has built.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const VERDACCIO = '6.8.0';
const PATIENCE_MS = 60_000;
/** As test/container/container.ts: what a machine needs on which limits may not be raised. */
const LIMITS = ['--cgroups', 'enabled', '--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=4000:4000'];

const parts = process.argv.slice(2).length === 0 ? ['npm', 'image'] : process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'iap-key-rehearsal-'));
const servers = [];
try {
  if (parts.includes('npm')) await rehearsePackage();
  if (parts.includes('image')) await rehearseImage();
} finally {
  for (const server of servers) server.kill('SIGKILL');
  rmSync(scratch, { recursive: true, force: true });
}

async function rehearsePackage() {
  const registry = await startVerdaccio();
  const tarball = run('npm', ['pack', '--pack-destination', scratch, '--silent'], { cwd: root }).trim();
  const publisher = folder('publisher', await login(registry));
  run('npm', ['publish', join(scratch, tarball), '--access', 'public', '--tag', 'latest'], { cwd: publisher });

  // The registry knows no other package and leads to no other registry: what is installed needs nothing else.
  const stranger = folder('stranger', `registry=${registry}\naudit=false\nfund=false\n`);
  writeFileSync(join(stranger, 'package.json'), '{ "private": true, "type": "module" }\n');
  run('npm', ['install', `${name}@latest`, '--cache', join(scratch, 'cache')], { cwd: stranger });
  const iapKey = (...args) => run('npx', ['--no-install', name, ...args], { cwd: stranger });
  expect(iapKey('--version').trim() === version, 'the installed program names its version');
  expect(/^[✓!] PASS\b/m.test(iapKey('demo')), 'the demo passes');
  expect(
    run('npm', ['ls', '--all', '--parseable'], { cwd: stranger }).trim().split('\n').length === 2,
    'nothing else came',
  );
  for (const path of [
    'action.yml',
    'schema/report.v1.json',
    'docs/problems.md',
    'dist/licenses.txt',
    'LICENSE',
    'README.md',
  ])
    expect(existsSync(join(stranger, 'node_modules', name, path)), `the package has ${path}`);
  console.log(`${name}@${version} was published to a local registry, installed from there by name, and run.`);
}

/** @returns the address of a registry without a way to any other */
async function startVerdaccio() {
  const home = join(root, `.cache/verdaccio-${VERDACCIO}`);
  const entry = join(home, 'node_modules/verdaccio/bin/verdaccio');
  if (!existsSync(entry)) {
    mkdirSync(home, { recursive: true });
    // A newer node-fetch of the same major is asked for by one of its parts, and is not there.
    writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, overrides: { 'node-fetch': '2.7.0' } }));
    run('npm', ['install', '--no-package-lock', '--ignore-scripts', '--loglevel=error', `verdaccio@${VERDACCIO}`], {
      cwd: home,
    });
  }
  const port = await freePort();
  const config = join(scratch, 'verdaccio.yaml');
  writeFileSync(
    config,
    JSON.stringify({
      storage: join(scratch, 'storage'),
      auth: { htpasswd: { file: join(scratch, 'htpasswd') } },
      uplinks: {},
      packages: { '**': { access: '$all', publish: '$authenticated' } },
      log: { type: 'stdout', format: 'json', level: 'error' },
      web: { enable: false },
    }),
  );
  const address = `http://127.0.0.1:${port}/`;
  servers.push(
    spawn(process.execPath, [entry, '--config', config, '--listen', `127.0.0.1:${port}`], { stdio: 'ignore' }),
  );
  await answers(`${address}-/ping`);
  return address;
}

/** @returns an .npmrc for somebody who may publish there */
async function login(registry) {
  const user = { name: 'release', password: 'only-for-this-rehearsal' };
  const answer = await fetch(`${registry}-/user/org.couchdb.user:release`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  });
  const { token } = await answer.json();
  return `registry=${registry}\n//${new URL(registry).host}/:_authToken=${token}\n`;
}

async function rehearseImage() {
  const cache = join(root, '.cache/container');
  const place = createHash('sha256').update(cache).digest('hex').slice(0, 12);
  const storage = ['--storage-driver', 'vfs', '--root', cache, '--runroot', `/run/iap-key-test-${place}`];
  const podman = (...args) => run('podman', ['--runtime', 'runc', '--cgroup-manager', 'cgroupfs', ...storage, ...args]);
  install({ 'docker-registry': 'docker-registry', skopeo: 'skopeo' });

  const port = await freePort();
  const config = join(scratch, 'registry.yaml');
  writeFileSync(
    config,
    `version: 0.1\nstorage: { filesystem: { rootdirectory: ${join(scratch, 'images')} } }\nhttp: { addr: "127.0.0.1:${port}" }\n`,
  );
  servers.push(spawn('docker-registry', ['serve', config], { stdio: 'ignore' }));
  await answers(`http://127.0.0.1:${port}/v2/`);

  const image = `127.0.0.1:${port}/iap-key/iap-key`;
  podman('push', '--tls-verify=false', 'localhost/iap-key:test', `docker://${image}:${version}`);
  // The moving tag is another name of the same bytes.
  const copy = ['copy', '--src-tls-verify=false', '--dest-tls-verify=false'];
  run('skopeo', [...copy, `docker://${image}:${version}`, `docker://${image}:1`]);
  const inspected = JSON.parse(run('skopeo', ['inspect', '--tls-verify=false', `docker://${image}:1`]));
  expect(inspected.RepoTags.sort().join() === ['1', version].sort().join(), 'both tags are there');
  expect(inspected.Labels['org.opencontainers.image.version'] === version, 'the label names the version');
  podman('pull', '--quiet', '--tls-verify=false', `${image}@${inspected.Digest}`);
  const start = (...args) =>
    podman('run', '--rm', '--network', 'none', ...LIMITS, `${image}@${inspected.Digest}`, ...args);
  expect(start('--version').trim() === version, 'the pulled image names its version');
  podman('rmi', `${image}@${inspected.Digest}`);
  console.log(`The image was pushed to a local registry, tagged there, pulled by its digest, and run.`);
}

function install(packages) {
  const missing = Object.entries(packages).filter(
    ([command]) => spawnSync('sh', ['-c', `command -v ${command}`]).status !== 0,
  );
  if (missing.length === 0) return;
  run('apt-get', ['-qq', 'update']);
  run('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', ...missing.map(([, debian]) => debian)]);
}

function folder(at, npmrc) {
  const path = join(scratch, at);
  mkdirSync(path);
  writeFileSync(join(path, '.npmrc'), npmrc);
  return path;
}

function run(command, args, options = {}) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], ...options });
}

function expect(holds, what) {
  if (!holds) throw new Error(`It does not hold that ${what}.`);
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Waits for a server that starts. */
async function answers(url) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    if (Date.now() > end) throw new Error(`Nothing answers at ${url}.`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
