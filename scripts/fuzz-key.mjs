// Mutates every form of a key and holds what iap-key says against node:crypto and openssl, in processes whose death is seen:
// FUZZ_KEY=1000000 FUZZ_KEY_SEED=1 node scripts/fuzz-key.mjs [BUILD], where BUILD is what tsc made of src/ (default: build/).
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { excuseOf } from '../test/harness/key/excuses.mjs';
import { caseOf, FORM_COUNT } from '../test/harness/key/mutations.mjs';
import { isValidForOpenSsl } from '../test/harness/key/openssl.mjs';
import { codeOf, DEATH, EXCEPTION, GOOD, NOT_JUDGED, RECORD } from '../test/harness/key/record.mjs';

const CASES = Number(process.env['FUZZ_KEY'] ?? 1_000_000);
const SEED = Number(process.env['FUZZ_KEY_SEED'] ?? 1);
/** So many of the good and of the refused cases are shown to openssl, a process each. */
const OPENSSL_SAMPLE = Math.min(400, Math.ceil(CASES / 100));
/** A judge that says nothing for so long hangs. */
const SILENCE_MS = 20_000;
const MOST_SHOWN = 20;

const build = process.argv[2] ?? fileURLToPath(new URL('../build', import.meta.url));
if (!existsSync(join(build, 'key', 'verify.js'))) throw new Error('No compiled source; run "npm run build" first.');
const { readKey } = await import(pathToFileURL(join(build, 'key', 'read.js')).href);
const child = fileURLToPath(new URL('../test/harness/key/child.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'iap-key-fuzz-'));
const first = (file, number) => {
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, number * RECORD);
  return byte[0];
};

/** Lets a judge judge all cases; where it dies or falls silent, that is its verdict, and another goes on behind. */
async function judge(name) {
  const path = join(folder, name);
  writeFileSync(path, Buffer.alloc(CASES * RECORD));
  const file = openSync(path, 'r+');
  const parts = Math.min(availableParallelism(), 4);
  const share = Math.ceil(CASES / parts);
  const judgePart = async (_, part) => {
    const end = Math.min(CASES, (part + 1) * share);
    for (let from = part * share; from < end; ) {
      const isSilent = await run([name, build, path, SEED, from, end], () => from, file, end);
      while (from < end && first(file, from) !== NOT_JUDGED) from += 1;
      if (from === end) return;
      writeSync(file, Buffer.of(isSilent ? EXCEPTION : DEATH), 0, 1, from * RECORD);
      from += 1;
    }
  };
  await Promise.all(Array.from({ length: parts }, judgePart));
  closeSync(file);
  return readFileSync(path);
}

/** @returns whether the process had to be stopped because it hung */
function run(parameters, start, file, end) {
  const judging = spawn(process.execPath, [child, ...parameters.map(String)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let noise = '';
  judging.stderr.on('data', (chunk) => {
    noise = `${noise}${chunk}`.slice(0, 2000);
  });
  let at = start();
  let isSilent = false;
  const watch = setInterval(() => {
    const before = at;
    while (at < end && first(file, at) !== NOT_JUDGED) at += 1;
    if (at > before) return;
    isSilent = true;
    judging.kill('SIGKILL');
  }, SILENCE_MS);
  return new Promise((resolve, reject) => {
    judging.on('close', (code) => {
      clearInterval(watch);
      // An abort has a signal or the code 134; what ends with 1 is a defect of this harness.
      if (code === 1) reject(new Error(`The judge cannot run: ${noise}`));
      else resolve(isSilent);
    });
  });
}

try {
  const started = performance.now();
  const ours = await judge('iapKey');
  const middle = performance.now();
  const theirs = await judge('nodeCrypto');
  const ended = performance.now();

  const counts = new Map();
  const count = (name) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const wrong = [];
  const samples = { good: [], refused: [] };
  for (let number = 0; number < CASES; number += 1) {
    const [our, their] = [ours, theirs].map((records) => records.subarray(number * RECORD, (number + 1) * RECORD));
    const [ourCode, theirCode] = [codeOf(our[0]), codeOf(their[0])];
    count(`iap-key: ${ourCode}`);
    count(`node:crypto: ${theirCode === 'none' ? 'refused' : theirCode}`);
    const flaw = flawOf(number, our, their);
    if (flaw !== undefined) {
      const one = caseOf(SEED, number);
      wrong.push(
        `case ${number} (${one.name}): ${flaw}\n  ${(one.der ?? one.value).toString(one.der ? 'hex' : 'latin1')}`,
      );
    }
    const kind = our[0] === GOOD ? 'good' : 'refused';
    if (number % Math.ceil(CASES / (20 * OPENSSL_SAMPLE)) === 0 && samples[kind].length < OPENSSL_SAMPLE)
      samples[kind].push(number);
  }
  for (const kind of ['good', 'refused']) {
    for (const number of samples[kind]) {
      const one = caseOf(SEED, number);
      const reading = readKey(one.value);
      if (!reading.ok) continue;
      const isValid = await isValidForOpenSsl(reading.der);
      count(`openssl on what iap-key calls ${kind}: ${isValid ? 'valid' : 'not valid'}`);
      if (isValid !== (kind === 'good') && excuseOf(one, reading) === undefined)
        wrong.push(`case ${number} (${one.name}): openssl differs\n  ${reading.der.toString('hex')}`);
    }
  }

  function flawOf(number, our, their) {
    if (our[0] === DEATH || our[0] === EXCEPTION) return `iap-key ends with ${codeOf(our[0])}`;
    if (number < FORM_COUNT && our[0] !== GOOD) return `iap-key refuses a valid form: ${codeOf(our[0])}`;
    if (our[0] !== GOOD && their[0] !== GOOD) return undefined;
    if (our[0] === GOOD && their[0] === GOOD) return our.equals(their) ? undefined : 'another scalar';
    const one = caseOf(SEED, number);
    const excuse = excuseOf(one, readKey(one.value));
    if (excuse === undefined) return `iap-key says ${codeOf(our[0])}, node:crypto ${codeOf(their[0])}`;
    count(`differs, as documented: iap-key ${our[0] === GOOD ? 'takes' : 'refuses'} ${excuse}`);
    return undefined;
  }

  const seconds = (from, to) => `${((to - from) / 1000).toFixed(1)} s`;
  process.stdout.write(
    `${CASES} mutations, seed ${SEED}: iap-key ${seconds(started, middle)}, node:crypto ${seconds(middle, ended)}\n`,
  );
  for (const [name, number] of [...counts].sort()) process.stdout.write(`${String(number).padStart(9)}  ${name}\n`);
  for (const line of wrong.slice(0, MOST_SHOWN)) process.stdout.write(`WRONG ${line}\n`);
  process.stdout.write(`${wrong.length} wrong\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
