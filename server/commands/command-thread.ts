/** The thread that runs one command over tables, on the store of the server. */
import { parentPort, workerData } from 'node:worker_threads';
import { inProcess, partsOf } from '../service.ts';
import { openShare } from '../store/shared-store.ts';
import { type CommandReply, type CommandRequest, GIVE_UP } from './in-thread.ts';
import { runCommand } from './run.ts';

const tell = (reply: CommandReply): void => parentPort?.postMessage(reply);

const { share, config, call } = workerData as CommandRequest;
const givenUp = new AbortController();
parentPort?.on('message', (message) => message === GIVE_UP && givenUp.abort());
// the parts put this machine's name on what is written
const store = await openShare(share);
const exit = await runCommand(partsOf(config, store, inProcess()), call, {
  out: (out) => tell({ out }),
  err: (err) => tell({ err }),
  progress: (progress) => tell({ progress }),
  signal: givenUp.signal,
});
tell({ seen: await store.bookmarks() });
await store.close();
tell({ exit });
parentPort?.close();
