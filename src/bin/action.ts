import process from 'node:process';
import * as core from '@actions/core';
import { action } from '../action.ts';
import { createHttpClient } from '../http.ts';
import { createRedactor } from '../redact.ts';
import { createWorld } from './world.ts';

const redactor = createRedactor();
// Outside GitHub nobody reads mask commands; printing one would be the leak that it is to prevent.
const isOnGitHub = process.env['GITHUB_ACTIONS'] === 'true';

function keepSecret(secret: string): void {
  redactor.keep(secret);
  if (!isOnGitHub) return;
  for (const text of new Set([secret, ...secret.split(/[\r\n]+/)])) {
    const isSecret = text.trim() !== '' && !text.startsWith('-----');
    if (isSecret || text === secret) core.setSecret(text);
  }
}

const http = createHttpClient(process.env);
try {
  process.exitCode = await action(core, createWorld(process.env, http, keepSecret), redactor);
} catch (error) {
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  core.error(redactor.redact(`This is a defect of iap-key, please report it. ${name}`), { title: 'iap-key' });
  process.exitCode = 3;
} finally {
  await http.close();
}
