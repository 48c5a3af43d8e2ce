#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import process from 'node:process';
import { commandLine } from '../cli.ts';
import { createHttpClient } from '../http.ts';
import { createRedactor } from '../redact.ts';
import { createWorld } from './world.ts';

const redactor = createRedactor();
const http = createHttpClient(process.env);
const terminal = {
  out: (text: string) => void process.stdout.write(text),
  error: (text: string) => void process.stderr.write(text),
  isTerminal: process.stdout.isTTY === true,
  isFile: fstatSync(1).isFile(),
};
// A reader that has seen enough (`iap-key explain | head`) is no error.
process.stdout.on('error', () => undefined);

try {
  process.exitCode = await commandLine(
    process.argv.slice(2),
    createWorld(process.env, http, redactor.keep),
    terminal,
    redactor,
  );
} catch (error) {
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  terminal.error(redactor.redact(`iap-key: This is a defect of iap-key, please report it. ${name}\n`));
  process.exitCode = 3;
} finally {
  await http.close();
}
