import { Transform, Writable } from 'node:stream';
import { looksSecret } from '../secrets/material.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Person, Terminal } from './terminal.ts';

/** Asks a person, one question after the other. What is typed is shown clean: somebody will paste the key. */
export interface Asker {
  /** @param judge says what is wrong with an answer; undefined where nothing is */
  readonly text: (question: string, given: Given, judge: Judge) => Promise<string>;
  readonly choose: (question: string, options: readonly Choice[], initial: string | undefined) => Promise<string>;
  readonly confirm: (question: string, initial: boolean) => Promise<boolean>;
}

export type Judge = (answer: string) => string | undefined;

interface Given {
  /** Stands there already, to be taken or changed. */
  readonly initial?: string | undefined;
  /** Shows what an answer looks like. */
  readonly example?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A person has had enough (Ctrl-C, Escape). */
const CANCELLED = Symbol('cancelled');

/** @returns undefined where nobody sits */
export async function createAsker(terminal: Terminal, { clean }: Pick<Secrets, 'clean'>): Promise<Asker | undefined> {
  const person = terminal.person?.();
  if (person === undefined) return undefined;
  const { confirm, isCancel, select, text } = await import('@clack/prompts');
  const output = cleanly(person.output, terminal.columns, clean);
  const streams = { input: watched(person.input), output };
  const answered = <Answer extends string | boolean>(answer: Answer | symbol): Answer => {
    if (isCancel(answer)) throw CANCELLED;
    return answer as Answer;
  };
  return {
    text: async (message, { initial, example }, judge) => {
      const validate = (value: string | undefined) => judge((value ?? '').trim());
      const asked = {
        ...streams,
        message,
        validate,
        ...(initial === undefined ? {} : { initialValue: initial }),
        ...(example === undefined ? {} : { placeholder: example }),
      };
      return answered<string>(await text(asked)).trim();
    },
    choose: async (message, options, initial) => {
      const all = options.map(({ value, label }) => ({ value, label }));
      return answered<string>(
        await select<string>({
          ...streams,
          message,
          options: all,
          ...(initial === undefined ? {} : { initialValue: initial }),
        }),
      );
    },
    confirm: async (message, initialValue) => answered<boolean>(await confirm({ ...streams, message, initialValue })),
  };
}

/** Runs what asks; whoever ends it by Ctrl-C has the exit code of that. */
export async function untilCancelled(terminal: Terminal, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error !== CANCELLED) throw error;
    terminal.error('Ended before the end. Nothing more was done.\n');
    return EXIT_CANCELLED;
  }
}

/** As a shell says that a program was ended by SIGINT. */
const EXIT_CANCELLED = 130;

/** Stands in the place of a key that was pasted: an answer that no question takes. */
export const PASTED_KEY = '(a key)';

/** What is pasted arrives at once, and is looked at before anything shows it, letter by letter. */
function watched(input: Person['input']): Transform {
  const stream = new Transform({
    transform(chunk, _, done) {
      const text = String(chunk);
      done(null, looksSecret(text.trim(), true) ? `${PASTED_KEY}\r` : text);
    },
  });
  input.pipe(stream);
  return Object.assign(stream, { isTTY: true, setRawMode: (isRaw: boolean) => input.setRawMode?.(isRaw) });
}

function cleanly(output: Writable, columns: number | undefined, clean: (text: string) => string): Writable {
  const stream = new Writable({
    write(chunk, _, done) {
      output.write(clean(String(chunk)), () => done());
    },
  });
  return Object.assign(stream, { columns: columns ?? 80, rows: 24, isTTY: true });
}
