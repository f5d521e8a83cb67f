import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

const KEPT_CHARACTERS = 20_000;

/** A server process that has said it is ready. */
export interface ServerProcess {
  readonly pid: number;
  /** Sends SIGTERM, waits for a clean end, and after `limitMs` sends SIGKILL. Does nothing to an ended process. */
  end(limitMs: number): Promise<void>;
  /** Sends SIGKILL at once and does not wait. */
  kill(): void;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

/**
 * Starts a program and waits until a line of its output matches `ready`.
 *
 * @throws Error with the command and its last lines when it ends, cannot start, or is not ready within `limitMs`.
 */
export async function startProcess(
  program: string,
  args: string[],
  ready: RegExp,
  limitMs: number,
): Promise<ServerProcess> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    await untilReady(child, ready, limitMs);
  } catch (cause) {
    child.kill('SIGKILL');
    throw new Error(`${messageOf(cause)}\nCommand: ${program} ${args.join(' ')}`, { cause });
  }
  return {
    pid: child.pid ?? 0,
    end: (limit) => end(child, ended, limit),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** The last lines of a text, without blank lines, indented for an error message. */
export function lastLines(text: string, count: number): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines
    .slice(-count)
    .map((line) => `  ${line}`)
    .join('\n');
}

function untilReady(child: Child, ready: RegExp, limitMs: number): Promise<void> {
  let output = '';
  let timer: NodeJS.Timeout | undefined;
  const result = new Promise<void>((resolve, reject) => {
    const fail = (what: string): void =>
      reject(new Error(`${what}\n${lastLines(output, 20) || '  (no output)'}`));
    // Reading goes on for the life of the process: a full pipe would stop it.
    const read = (text: string): void => {
      output = (output + text).slice(-KEPT_CHARACTERS);
      if (ready.test(output)) resolve();
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', (error) => fail(`Could not start: ${error.message}`));
    child.once('close', (code, signal) =>
      fail(`Ended before it was ready (${signal ?? `exit code ${code}`})`),
    );
    timer = setTimeout(() => fail(`Not ready after ${limitMs / 1000} s`), limitMs);
  });
  return result.finally(() => clearTimeout(timer));
}

async function end(child: Child, ended: Promise<void>, limitMs: number): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  await ended;
  clearTimeout(timer);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
