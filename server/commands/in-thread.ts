/** Runs a command over tables in a thread of its own, so that a server's requests do not wait for its files. */
import { Worker } from 'node:worker_threads';
import type { Config } from '../config.ts';
import { OrepathError } from '../errors.ts';
import { oneAtATime } from '../imports/one-at-a-time.ts';
import type { Parts } from '../parts.ts';
import { type StoreShare, transfersOf } from '../store/shared-store.ts';
import { workerUrl } from '../worker-url.ts';
import type { CommandCall, CommandIo } from './command.ts';
import { comesAlone, reportError } from './run.ts';

/** What the thread is told. */
export interface CommandRequest {
  readonly share: StoreShare;
  readonly config: Config;
  readonly call: CommandCall;
}

export type CommandReply =
  | { out: string }
  | { err: string }
  | { progress: string }
  | { seen: readonly string[] }
  | { exit: number };

/** Told to the thread when the person gives up. */
export const GIVE_UP = 'give up';

/** The exit status. The store has one import or undo at a time, whichever thread does it; a backup goes beside them. */
export async function runInThread(parts: Parts, call: CommandCall, io: CommandIo): Promise<number> {
  try {
    const work = (): Promise<number> => {
      if (io.signal.aborted)
        throw new OrepathError({ code: 'CANCELLED', message: `${call.command} was given up` });
      return run(parts, call, io);
    };
    return await (comesAlone(call) ? oneAtATime(parts.store, work) : work());
  } catch (error) {
    return reportError(error, call.options['json'] === true, io);
  } finally {
    // it may have ended a key
    parts.auth.forget();
    // where the store is lost, its watch says so
    await parts.spaces.catchUp().catch(() => undefined);
  }
}

async function run({ store, config }: Parts, call: CommandCall, io: CommandIo): Promise<number> {
  const share = await store.share();
  const workerData: CommandRequest = { share, config, call };
  const worker = new Worker(workerUrl('command-thread'), { workerData, transferList: transfersOf(share) });
  const giveUp = (): void => worker.postMessage(GIVE_UP);
  io.signal.addEventListener('abort', giveUp, { once: true });
  worker.on('exit', () => io.signal.removeEventListener('abort', giveUp));
  return new Promise((resolve, reject) => {
    worker.on('message', (reply: CommandReply) => {
      if ('out' in reply) io.out(reply.out);
      else if ('err' in reply) io.err(reply.err);
      else if ('progress' in reply) io.progress?.(reply.progress);
      else if ('seen' in reply) store.heed(reply.seen).catch(reject);
      else resolve(reply.exit);
    });
    worker.on('error', (error) => reject(brokenOff(call, error.message)));
    worker.on('exit', () => reject(brokenOff(call, 'its thread ended')));
  });
}

function brokenOff({ command }: CommandCall, reason: string): OrepathError {
  return new OrepathError({ code: 'WORK_FAILED', message: `${command} broke off: ${reason}` });
}
