/** What every command is: options in, lines out, an exit status. The same command runs in a terminal and in a server. */
import type { Parts } from '../parts.ts';

/** Where lines go: `out` is the answer, `err` progress and errors. */
export interface CommandIo {
  out(line: string): void;
  err(line: string): void;
  /** Says how far long work is, one line that replaces the one before; absent where nobody looks. */
  progress?(line: string): void;
  /** Aborted when the person gives up. */
  signal: AbortSignal;
}

export type Options = Readonly<Record<string, unknown>>;

/** A command as it crosses from a terminal to the server that holds the store. Paths in it are absolute. */
export interface CommandCall {
  command: string;
  args: readonly string[];
  options: Options;
}

export interface Command {
  /** Exit status: 0 done, 1 failed. Errors with a code are thrown. */
  run(parts: Parts, call: CommandCall, io: CommandIo): Promise<number>;
}
