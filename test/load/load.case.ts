import { expect, it } from 'vitest';
import { random } from '../oracle/random.ts';
import { end, newCli, startServer, waitForLine } from '../support/cli.ts';
import { parseMetrics } from '../support/prometheus.ts';
import { IdleThread } from './idle-thread.ts';
import { addNote, everyRead, openedQuestions } from './mix.ts';
import { askOnce, atPercent, type Load, runLoad } from './runner.ts';

const CALLERS = 200;
/** A person or a tool looks at what it got: some 200 questions a second from 200 callers. */
const LEAST_PAUSE_MS = 500;
const MOST_PAUSE_MS = 1_500;
/** One question in so many is a write. */
const WRITES = 50;
const MOST_GROWTH = 1.1;
const MOST_DELAY_MS = 50;
/** The first part of the time fills caches and compiles what is hot. */
const WARM = 0.3;
/** How often a thread that works has to wait for a core, for each time that an idle one has. */
const SHARED = 5;

const COLLECT = new URL('./collect.mjs', import.meta.url).href;

/** Callers for so long; all are answered, in time that is told, and nothing is left behind of them. */
export function loadCase(ms: number, seed: number): void {
  it(
    `answers ${CALLERS} callers for ${Math.round(ms / 1_000)} s: no error, a flat heap, a free event loop`,
    async () => {
      const cli = await newCli({
        OREPATH_SEED: 'demo',
        OREPATH_DRAIN_MS: '0',
        NODE_OPTIONS: `--import ${COLLECT}`,
      });
      const { child, address } = await startServer(cli);
      const idle = new IdleThread();
      try {
        const server = new LoadedServer(address, seed);
        await server.prepare();
        const heap = async (): Promise<number> => {
          const said = waitForLine(child, /^heap (\d+)$/m);
          child.kill('SIGUSR2');
          return Number((await said)[1]);
        };
        await server.load(ms * WARM);
        const before = await heap();
        await delayOf(address);
        await idle.delay();
        const load = await server.load(ms);
        const [delay, alone] = [await delayOf(address), await idle.delay()];
        const after = await heap();
        const p99 = atPercent(load.times, 99);
        console.log(
          `${load.requests} requests, ${load.perSecond.toFixed(0)} a second; ` +
            `median ${atPercent(load.times, 50).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; ` +
            `event loop p99 ${delay.toFixed(1)} ms, of an idle thread beside it ${alone.toFixed(1)} ms; ` +
            `heap ${(before / 1e6).toFixed(1)} -> ${(after / 1e6).toFixed(1)} MB`,
        );
        expect(load.faults).toEqual([]);
        expect(load.faultCount).toBe(0);
        expect(load.requests).toBeGreaterThan(CALLERS * 2);
        expect(after / before).toBeLessThanOrEqual(MOST_GROWTH);
        // what the machine itself keeps a thread waiting, because others work on it too, is not the server's
        expect(delay).toBeLessThan(MOST_DELAY_MS + SHARED * alone);
      } finally {
        await idle.end();
        await end(child);
        await cli.remove();
      }
    },
    ms * 3 + 120_000,
  );
}

/** A server with the questions that callers ask of it. */
class LoadedServer {
  readonly #address: string;
  readonly #reads = everyRead();
  readonly #dice: ReturnType<typeof random>;
  #questions: string[] = [];

  constructor(address: string, seed: number) {
    this.#address = address;
    this.#dice = random(seed);
  }

  /** Opens the questions that callers add notes to. */
  async prepare(): Promise<void> {
    this.#questions = await openedQuestions((asked) => askOnce(this.#address, asked));
    expect(this.#questions.length).toBeGreaterThan(0);
  }

  load(ms: number): Promise<Load> {
    const { pick, int } = this.#dice;
    return runLoad({
      address: this.#address,
      callers: CALLERS,
      ms,
      next: () => (int(1, WRITES) === 1 ? addNote(pick(this.#questions)) : pick(this.#reads)),
      pause: () => int(LEAST_PAUSE_MS, MOST_PAUSE_MS),
    });
  }
}

/** The 99th of a hundred delays of the server's main thread since it was last asked, in ms, as the server measures it. */
async function delayOf(address: string): Promise<number> {
  const metrics = parseMetrics(await (await fetch(`${address}/metrics`)).text());
  const samples = metrics.get('orepath_event_loop_delay_seconds')!.samples;
  return samples.find(({ labels }) => labels['quantile'] === '0.99')!.value * 1_000;
}
