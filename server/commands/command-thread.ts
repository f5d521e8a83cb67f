/** The thread that runs one command over tables, on the store of the server. */
import { parentPort, workerData } from 'node:worker_threads';
import { inProcess, partsOf } from '../service.ts';
import { openShare } from '../store/shared-store.ts';
import type { CommandReply, CommandRequest } from './in-thread.ts';
import { runCommand } from './run.ts';

const tell = (reply: CommandReply): void => parentPort?.postMessage(reply);

const { share, config, call } = workerData as CommandRequest;
const store = await openShare(share);
const exit = await runCommand(partsOf(config, store, inProcess()), call, {
  out: (out) => tell({ out }),
  err: (err) => tell({ err }),
  // a command over tables ends whole: nobody gives it up
  signal: new AbortController().signal,
});
await store.close();
tell({ exit });
