/** The thread that runs one batch of uploaded files, on the store of the server. */
import { parentPort, workerData } from 'node:worker_threads';
import { openShare } from '../audit/open-share.ts';
import { OrepathError } from '../errors.ts';
import { GIVE_UP, runBatchHere, type ThreadReply, type ThreadRequest } from './run-batch.ts';

/** Progress is told at most this often. */
const TOLD_EVERY_MS = 50;

const tell = (reply: ThreadReply): void => parentPort?.postMessage(reply);

const { share, ...request } = workerData as ThreadRequest;
const givenUp = new AbortController();
parentPort?.on('message', (message) => message === GIVE_UP && givenUp.abort());
let told = 0;
function progress(done: number): void {
  if (Date.now() - told < TOLD_EVERY_MS) return;
  told = Date.now();
  tell({ progress: done });
}

const store = await openShare(share);
try {
  await runBatchHere(
    store,
    request,
    {
      files: (files) => tell({ files }),
      began: (began) => tell({ began }),
      progress,
      done: (done) => tell({ done }),
      comparing: (comparing) => tell({ comparing }),
      matched: (matched) => tell({ matched }),
      signal: givenUp.signal,
    },
    () => new Date(),
  );
  tell({ seen: await store.bookmarks() });
  tell({ ended: true });
} catch (error) {
  tell({ seen: await store.bookmarks() });
  if (error instanceof OrepathError) tell({ detail: error.detail });
  else tell({ message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
await store.close();
parentPort?.close();
