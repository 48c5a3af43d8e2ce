import type { SettingName } from '../../settings/table.ts';
import type { World } from '../../world/world.ts';
import type { Terminal } from '../terminal.ts';
import type { Guard } from './check-command.ts';

/** What a command is, and what it was called with. */

/** What a command was called with. */
export interface Call {
  readonly argument: string | undefined;
  /** By name, without the two hyphens. */
  readonly flags: Readonly<Record<string, string | undefined>>;
  readonly world: World;
  /** Everything passes the gate. */
  readonly terminal: Terminal;
  readonly guard: Guard;
  /** All commands there are. */
  readonly commands: CommandRows;
}

export type CommandRows = Readonly<Record<string, CommandRow>>;

export interface CommandRow {
  readonly meaning: string;
  /** `<x>` is needed, `[x]` is not. */
  readonly argument?: readonly [name: string, meaning: string];
  /** The settings that it takes as flags. */
  readonly settings?: readonly SettingName[];
  readonly options?: readonly OptionRow[];
  readonly run: (call: Call) => Promise<number>;
}

export interface OptionRow {
  /** Without the two hyphens. */
  readonly name: string;
  /** What the help calls its value; without one, the option is on or off. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly meaning: string;
}
