import type { Caller } from '../auth/caller.ts';
import type { Store } from '../store/store.ts';
import type { Approvals } from './approvals.ts';

/** In whose name something is done, where, and what takes a second person there. */
export interface Doing {
  /** In the caller's name. */
  readonly store: Store;
  readonly approvals: Approvals;
  readonly caller: Caller;
  readonly space: string;
  readonly now: () => Date;
}
