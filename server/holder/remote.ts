/** Runs a command through the server that holds the embedded store: same command, same output, same exit status. */
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import type { CommandCall, CommandIo } from '../commands/command.ts';
import { OrepathError } from '../errors.ts';
import type { Holder } from './lock-file.ts';

/** One line of the answer; the first says that the command was taken. */
export type Frame =
  | { taken: true }
  | { out: string }
  | { err: string }
  | { progress: string }
  | { exit: number };

export const COMMAND_PATH = '/internal/command';

/** A server of ours takes a command at once; who is silent so long is another program. */
const TAKEN_WITHIN = 10_000;

/** The exit status, or undefined where nobody takes commands there: another program may have the port by now. */
export function runThroughHolder(
  holder: Holder,
  call: CommandCall,
  io: CommandIo,
): Promise<number | undefined> {
  const { address, secret } = holder;
  if (!address || !secret) throw storeInUse(holder);
  return new Promise((resolve, reject) => {
    let taken = false;
    let exit: number | undefined;
    const finish = (): void => {
      clearTimeout(silence);
      sent.destroy();
      if (io.signal.aborted) reject(givenUp());
      else if (!taken || exit !== undefined) resolve(exit);
      else reject(brokenOff(holder));
    };
    const sent = request(
      `${address}${COMMAND_PATH}`,
      { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` } },
      (response) => {
        if (response.statusCode !== 200) return finish();
        const lines = createInterface({ input: response, crlfDelay: Number.POSITIVE_INFINITY });
        lines
          .on('close', finish)
          .on('error', finish)
          .on('line', (line) => {
            const frame = frameOf(line);
            if ('taken' in frame) taken = true;
            if (!taken) return lines.close();
            clearTimeout(silence);
            if ('out' in frame) io.out(frame.out);
            else if ('err' in frame) io.err(frame.err);
            else if ('progress' in frame) io.progress?.(frame.progress);
            else if ('exit' in frame) exit = frame.exit;
          });
      },
    );
    const silence = setTimeout(finish, TAKEN_WITHIN);
    sent.on('error', finish);
    io.signal.addEventListener('abort', () => sent.destroy());
    sent.end(JSON.stringify(call));
  });
}

function frameOf(line: string): Frame | Record<string, never> {
  try {
    const frame: unknown = JSON.parse(line);
    return typeof frame === 'object' && frame !== null ? (frame as Frame) : {};
  } catch {
    return {};
  }
}

export function storeInUse(holder: Holder | undefined): OrepathError {
  return new OrepathError({
    code: 'STORE_IN_USE',
    message: holder
      ? `process ${holder.pid} holds the embedded store`
      : 'another process holds the embedded store',
    expected: 'that process to end, or to be a server that takes commands',
  });
}

function givenUp(): OrepathError {
  return new OrepathError({ code: 'CANCELLED', message: 'the command was given up' });
}

function brokenOff(holder: Holder): OrepathError {
  return new OrepathError({
    code: 'STORE_UNAVAILABLE',
    message: `the server at ${holder.address} (process ${holder.pid}) broke the command off`,
  });
}
