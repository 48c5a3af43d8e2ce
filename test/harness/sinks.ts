import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as core from '@actions/core';

/** All that a run can write to, and how what it wrote is collected. */
export type Sink =
  | 'stdout'
  | 'stderr'
  | 'annotation'
  | 'output'
  | 'summary'
  | 'report-file'
  | 'junit-file'
  | 'other-file'
  | 'file-name';

export interface Emission {
  readonly sink: Sink;
  readonly text: string;
}

/** Whatever is written past the terminal counts too. */
export function capture(stdout: string[], stderr: string[]): () => void {
  const streams = [
    [process.stdout, stdout],
    [process.stderr, stderr],
  ] as const;
  const writes = streams.map(([stream, texts]) => {
    const { write } = stream;
    stream.write = (chunk: string | Uint8Array) => {
      texts.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
      return true;
    };
    return () => {
      stream.write = write;
    };
  });
  return () => {
    for (const release of writes) release();
  };
}

export function plant(
  { sink, text }: { readonly sink: Sink; readonly text: string },
  stdout: string[],
  stderr: string[],
  place: string,
): void {
  switch (sink) {
    case 'stdout':
      stdout.push(`${text}\n`);
      return;
    case 'stderr':
      stderr.push(`${text}\n`);
      return;
    case 'annotation':
      core.error(text);
      return;
    case 'output':
      core.setOutput('report', text);
      return;
    case 'summary':
      writeFileSync(process.env['GITHUB_STEP_SUMMARY'] ?? '', text, { flag: 'a' });
      return;
    case 'file-name':
      writeFileSync(join(place, text), '');
      return;
    default:
      // Not the file that the run itself writes, which would replace it.
      writeFileSync(join(place, sink === 'junit-file' ? 'planted.xml' : 'planted.json'), text);
  }
}

export function streams(stdout: readonly string[], stderr: readonly string[]): Emission[] {
  const lines = stdout.join('').split(/(?<=\n)/);
  const isAnnotation = (line: string) => /^::(?:error|warning|notice|debug)[ :]/.test(line);
  return [
    { sink: 'stdout', text: lines.filter((line) => !isAnnotation(line)).join('') },
    { sink: 'annotation', text: lines.filter(isAnnotation).join('') },
    { sink: 'stderr', text: stderr.join('') },
  ];
}

/** What a run left in its folder, which is then as empty as before. */
export function files(place: string, runnerFiles: { readonly output: string; readonly summary: string }): Emission[] {
  const emissions: Emission[] = [
    { sink: 'output', text: readFileSync(runnerFiles.output, 'utf8') },
    { sink: 'summary', text: readFileSync(runnerFiles.summary, 'utf8') },
  ];
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
  for (const name of names) {
    emissions.push({ sink: 'file-name', text: name });
    const path = join(place, name);
    if (statSync(path).isFile()) emissions.push({ sink: sinkOf(name), text: readFileSync(path, 'utf8') });
  }
  for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true });
  return emissions;
}

function sinkOf(name: string): Sink {
  if (name.endsWith('.xml')) return 'junit-file';
  return name.endsWith('.json') ? 'report-file' : 'other-file';
}
