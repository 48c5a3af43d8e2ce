import { spawn } from 'node:child_process';
import type { Ended } from '../doors/terminal.ts';

const MOST_SAID = 64 * 1024;

/**
 * Runs another program to its end, with a text on its standard input: an argument list would be public.
 * @returns undefined where there is no such program
 */
export function startProgram(program: string, args: readonly string[], input: string): Promise<Ended | undefined> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: 'pipe' });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        if (said.length < MOST_SAID) said += chunk.toString('utf8');
      });
    child.on('error', () => done(undefined));
    child.on('close', (code) => done({ exitCode: code ?? 1, said }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
