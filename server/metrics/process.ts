/** The process itself: version, memory, garbage collection, and how long its one thread keeps others waiting. */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import type { Parts } from '../parts.ts';
import { VERSION } from '../version.ts';

/** How often the delay is looked at, in ms; a loop without delay shows this much, which is taken off again. */
const RESOLUTION_MS = 10;

/** The result stops watching. */
export function processMetrics(registry: Registry, { store }: Pick<Parts, 'store'>): () => void {
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: 'orepath_build_info',
    help: '1, with the version of the service and the engine of its store.',
    labelNames: ['version', 'engine'],
    registers,
  }).set({ version: VERSION, engine: store.engine }, 1);
  new Counter({
    name: 'orepath_event_loop_busy_seconds_total',
    help: 'Seconds that the main thread was at work; its rate is the part of its time.',
    registers,
    collect() {
      this.reset();
      this.inc(performance.eventLoopUtilization().active / 1_000);
    },
  });
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const seconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - RESOLUTION_MS / 1_000);
  new Gauge({
    name: 'orepath_event_loop_delay_seconds',
    help: 'How late the main thread came to what was due, since it was last asked for: median, 99th of a hundred and most.',
    labelNames: ['quantile'],
    registers,
    collect() {
      this.set({ quantile: '0.5' }, seconds(delay.percentile(50)));
      this.set({ quantile: '0.99' }, seconds(delay.percentile(99)));
      this.set({ quantile: '1' }, seconds(delay.max));
      delay.reset();
    },
  });
  return () => delay.disable();
}
