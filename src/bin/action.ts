import process from 'node:process';
import * as core from '@actions/core';
import { action } from '../action.ts';
import { createHttpClient } from '../http.ts';
import { createRedactor } from '../redact.ts';
import { runToEnd } from './ending.ts';
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

let close: () => Promise<unknown> = async () => undefined;

runToEnd(
  async (reached) => {
    const http = createHttpClient(process.env);
    close = http.close;
    return action(core, { ...createWorld(process.env, http, keepSecret), reached }, redactor);
  },
  (sentence) => core.error(sentence, { title: 'iap-key' }),
  () => close(),
);
