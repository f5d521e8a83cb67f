/** Runs the built `orepath` as a person would, in a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ran {
  exit: number | null;
  out: string;
  err: string;
  /** stdout as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the command's
  json(): any;
}

const BIN = join(import.meta.dirname, '../../bin/orepath.js');

export class Cli {
  readonly folder: string;
  readonly env: Record<string, string>;

  constructor(folder: string, env: Record<string, string> = {}) {
    this.folder = folder;
    this.env = env;
  }

  /** A process that goes on; the test ends it. */
  start(...args: string[]): ChildProcess {
    const { PATH = '', HOME = '' } = process.env;
    return spawn(process.execPath, [BIN, ...args], {
      env: {
        PATH,
        HOME,
        OREPATH_DATA: join(this.folder, 'data'),
        LOG_LEVEL: 'warn',
        PORT: '0',
        OREPATH_DRAIN_MS: '0',
        ...this.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  run(...args: string[]): Promise<Ran> {
    const child = this.start(...args);
    let out = '';
    let err = '';
    // a chunk may end inside a character
    child.stdout?.setEncoding('utf8');
    child.stderr?.setEncoding('utf8');
    child.stdout?.on('data', (chunk) => (out += chunk));
    child.stderr?.on('data', (chunk) => (err += chunk));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exit) => resolve({ exit, out, err, json: () => JSON.parse(out) }));
    });
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

export async function newCli(env: Record<string, string> = {}): Promise<Cli> {
  return new Cli(await mkdtemp(join(tmpdir(), 'orepath-cli-')), env);
}

/** Waits until a line of the process's stderr matches; the match. */
export function waitForLine(
  child: ChildProcess,
  pattern: RegExp,
  timeoutMs = 30_000,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let seen = '';
    const timer = setTimeout(
      () => reject(new Error(`no line matched ${pattern}; seen:\n${seen}`)),
      timeoutMs,
    );
    const look = (chunk: Buffer): void => {
      seen += chunk;
      const found = pattern.exec(seen);
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stderr?.on('data', look);
    child.stdout?.on('data', look);
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code} before a line matched ${pattern}; seen:\n${seen}`));
    });
  });
}

/** A busy machine seeds a Neo4j slowly; in ms. */
const START_LIMIT_MS = 120_000;

/** Starts a server on a free port; its address. */
export async function startServer(cli: Cli): Promise<{ child: ChildProcess; address: string }> {
  const child = new Cli(cli.folder, { LOG_LEVEL: 'info', ...cli.env }).start('serve');
  try {
    const [, address = ''] = await waitForLine(child, /Orepath is at (http:\/\/[^"\s]+)/, START_LIMIT_MS);
    return { child, address };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Ends a process and waits until it is gone. */
export function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.on('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
