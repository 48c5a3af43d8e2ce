/** Judges a range of cases: `node child.mjs JUDGE BUILD FILE SEED FROM TO`, one record a case into the file. */
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { iapKey, nodeCrypto } from './judges.mjs';
import { caseOf } from './mutations.mjs';
import { RECORD, writeRecord } from './record.mjs';

const [, , name, build, path, seed, from, to] = process.argv;
const judge = name === 'iapKey' ? iapKey : nodeCrypto;
const load = (module) => import(pathToFileURL(join(build, 'key', module)).href);
const program = { ...(await load('read.js')), ...(await load('verify.js')) };
const file = openSync(path, 'r+');
const record = Buffer.alloc(RECORD);
for (let number = Number(from); number < Number(to); number += 1) {
  writeRecord(record, verdictOf(caseOf(Number(seed), number)));
  writeSync(file, record, 0, RECORD, number * RECORD);
}

function verdictOf(one) {
  try {
    return judge(program, one);
  } catch {
    return { good: false, code: 'exception' };
  }
}
