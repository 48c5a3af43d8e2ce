import { EOL } from 'node:os';
import process from 'node:process';
// The package has no name for its parts, and its whole brings an HTTP client of a megabyte for tokens that nobody here asks for.
import { issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js';
import { summary } from '../../node_modules/@actions/core/lib/summary.js';
import { toCommandProperties, toCommandValue } from '../../node_modules/@actions/core/lib/utils.js';
import type { ActionCore } from '../doors/action.ts';

/** The part of `@actions/core` that the action uses: its own functions, which know how GitHub wants a value escaped. */
export const core: ActionCore = {
  setSecret: (secret) => issueCommand('add-mask', {}, secret),
  error: (message, properties = {}) => issueCommand('error', toCommandProperties(properties), String(message)),
  warning: (message, properties = {}) => issueCommand('warning', toCommandProperties(properties), String(message)),
  info: (message) => void process.stdout.write(message + EOL),
  setOutput: (name, value) => {
    if (process.env['GITHUB_OUTPUT']) return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    // A command counts only at the start of a line.
    process.stdout.write(EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
  },
  summary,
};
