/** Loaded into a server before its own code: on SIGUSR2 it collects garbage and says on stderr what it still holds. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', async () => {
    for (let round = 0; round < 4; round++) {
      collect();
      // what waits for a turn of the loop to be let go
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
  });
}
