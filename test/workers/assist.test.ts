import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { Assist } from '../../server/workers/assist.ts';

/** A thread that takes the part, and after a while leaves the word at this state (2: done, 4: lost). */
async function takenElsewhere(assist: Assist, state: number): Promise<Worker> {
  const code = `
    const { parentPort, workerData: { buffer, state } } = require('node:worker_threads');
    const word = new Int32Array(buffer);
    if (Atomics.compareExchange(word, 0, 0, 1) !== 0) throw new Error('it was not offered');
    parentPort.postMessage('taken');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    Atomics.store(word, 0, state);
    Atomics.notify(word, 0);`;
  const worker = new Worker(code, { eval: true, workerData: { buffer: assist.buffer, state } });
  await new Promise((resolve) => worker.once('message', resolve));
  return worker;
}

describe('a part of the work', () => {
  it('that nobody took up is taken back, and then nobody can', () => {
    const assist = new Assist();
    expect(assist.wait()).toBe(false);
    expect(new Assist(assist.buffer).take()).toBe(false);
  });

  it('is taken up by one thread alone', () => {
    const assist = new Assist();
    expect([assist.take(), assist.take()]).toEqual([true, false]);
  });

  it('that another thread is at is waited for', async () => {
    const assist = new Assist();
    const worker = await takenElsewhere(assist, 2);
    const begin = performance.now();
    expect(assist.wait()).toBe(true);
    expect(performance.now() - begin).toBeGreaterThan(1);
    await worker.terminate();
  });

  it('that is lost with its thread falls back to who offered it', async () => {
    const assist = new Assist();
    const worker = await takenElsewhere(assist, 4);
    expect(assist.wait()).toBe(false);
    await worker.terminate();
  });

  it('says that it is done, or lost, to who waits', () => {
    const [done, lost] = [new Assist(), new Assist()];
    for (const assist of [done, lost]) assist.take();
    done.finish();
    lost.lose();
    expect([done.wait(), lost.wait()]).toEqual([true, false]);
  });
});
