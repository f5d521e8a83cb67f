/** Messages between a service and the thread that traces for it. */
import type { ErrorDetail } from '../errors.ts';
import type { HandedOver } from '../projection/handover.ts';
import type { Standing } from '../spaces/build.ts';
import type { StoreShare } from '../store/shared-store.ts';
import type { Traced, TraceOrder } from './order.ts';

export interface TraceThreadData {
  readonly share: StoreShare;
}

export interface TraceCall {
  readonly id: number;
  readonly standing: Standing;
  readonly order: TraceOrder;
  /** What the asking thread has seen of the store: nothing older is read. */
  readonly bookmarks: readonly string[];
}

export type TraceReply = { readonly id: number } & (
  | { readonly traced: Omit<Traced, 'projection'>; readonly parts: HandedOver }
  | { readonly detail: ErrorDetail }
  | { readonly message: string }
);
