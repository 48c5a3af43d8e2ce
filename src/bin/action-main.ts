import process from 'node:process';
import { action } from '../doors/action.ts';
import { ownWords } from '../doors/own-words.ts';
import { createHttpClient } from '../net/http.ts';
import { createSecrets } from '../secrets/secrets.ts';
import { runToEnd, writer } from './ending.ts';
import { createWorld } from './real-world.ts';
import { guardStandardError } from './standard-error.ts';

// Needed only once there is something to say.
const core = import('./workflow-commands.ts').then((toolkit) => toolkit.core);
const secrets = createSecrets(ownWords);
guardStandardError(secrets);
let close: () => Promise<unknown> = async () => undefined;

runToEnd(
  async (reached) => {
    const http = createHttpClient(process.env);
    close = http.close;
    return action(core, { ...createWorld(process.env, http), reached }, secrets, writer(process.stderr));
  },
  (sentence) => void process.stdout.write(`::error title=iap-key::${sentence}\n`),
  () => close(),
);
