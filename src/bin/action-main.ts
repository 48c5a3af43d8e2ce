import process from 'node:process';
import * as core from '@actions/core';
import { action } from '../doors/action.ts';
import { ownWords } from '../doors/own-words.ts';
import { createHttpClient } from '../net/http.ts';
import { createSecrets } from '../secrets/secrets.ts';
import { runToEnd } from './ending.ts';
import { createWorld } from './real-world.ts';
import { guardStandardError } from './standard-error.ts';

const secrets = createSecrets(ownWords);
guardStandardError(secrets);
let close: () => Promise<unknown> = async () => undefined;

runToEnd(
  async (reached) => {
    const http = createHttpClient(process.env);
    close = http.close;
    return action(core, { ...createWorld(process.env, http), reached }, secrets);
  },
  (sentence) => core.error(sentence, { title: 'iap-key' }),
  () => close(),
);
