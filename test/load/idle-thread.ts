/** A thread that does nothing but notice how late it is: what the machine alone keeps anybody waiting. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const SOURCE = `
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { parentPort } = require('node:worker_threads');
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
parentPort.on('message', () => {
  parentPort.postMessage(Math.max(0, delay.percentile(99) / 1e6 - 10));
  delay.reset();
});`;

export class IdleThread {
  readonly #worker = new Worker(SOURCE, { eval: true });

  /** The 99th of a hundred delays since it was last asked, in ms. */
  async delay(): Promise<number> {
    const told = once(this.#worker, 'message');
    this.#worker.postMessage(null);
    return ((await told) as [number])[0];
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
