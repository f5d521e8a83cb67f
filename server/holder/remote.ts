/** Runs a command through the server that holds the embedded store: same command, same output, same exit status. */
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import type { CommandCall, CommandIo } from '../commands/command.ts';
import { OrepathError } from '../errors.ts';
import type { Holder } from './lock-file.ts';

/** One line of the answer. */
export type Frame = { out: string } | { err: string } | { exit: number };

export const COMMAND_PATH = '/internal/command';

/** The exit status, or undefined where nobody listens there any more. */
export function runThroughHolder(
  holder: Holder,
  call: CommandCall,
  io: CommandIo,
): Promise<number | undefined> {
  const { address, secret } = holder;
  if (!address || !secret) throw storeInUse(holder);
  return new Promise((resolve, reject) => {
    const sent = request(
      `${address}${COMMAND_PATH}`,
      { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` } },
      (response) => {
        if (response.statusCode !== 200) {
          response.resume();
          reject(storeInUse(holder));
          return;
        }
        let exit: number | undefined;
        createInterface({ input: response, crlfDelay: Number.POSITIVE_INFINITY })
          .on('line', (line) => {
            const frame = JSON.parse(line) as Frame;
            if ('out' in frame) io.out(frame.out);
            else if ('err' in frame) io.err(frame.err);
            else exit = frame.exit;
          })
          .on('close', () => (exit === undefined ? reject(brokenOff(holder)) : resolve(exit)));
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNREFUSED' ? resolve(undefined) : reject(brokenOff(holder)),
    );
    sent.end(JSON.stringify(call));
  });
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

function brokenOff(holder: Holder): OrepathError {
  return new OrepathError({
    code: 'STORE_UNAVAILABLE',
    message: `the server at ${holder.address} (process ${holder.pid}) broke the command off`,
  });
}
