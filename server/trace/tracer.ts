/** Where traces are made: in this thread, or in one of their own. */
import type { Standing } from '../spaces/build.ts';
import type { Store } from '../store/store.ts';
import type { Traced, TraceOrder } from './order.ts';
import { traceUpstream } from './trace.ts';
import { TraceViews } from './trace-view.ts';

export interface Tracer {
  /** Throws what traceUpstream throws, TOO_BUSY where too many are waited for, WORK_FAILED where the thread broke down. */
  trace(store: Store, standing: Standing, order: TraceOrder): Promise<Traced>;
  close(): Promise<void>;
}

/** In this thread: for tests, and within threads. */
export function traceHere(): Tracer {
  const views = new TraceViews();
  return {
    async trace(store, standing, order) {
      return traceUpstream(store, standing.space, await views.of(store, standing), order);
    },
    close: async () => {},
  };
}
