/** A store in another thread, in the name of the caller for whom it works. */
import { openShare as openPlain, type StoreShare } from '../store/shared-store.ts';
import type { Store } from '../store/store.ts';
import { AuditedStore } from './audited-store.ts';

/** Throws STORE_UNAVAILABLE. To be closed by the caller; the store itself stays open. */
export async function openShare(share: StoreShare): Promise<Store> {
  const store = await openPlain(share);
  return share.by === undefined ? store : new AuditedStore(store, share.by, () => new Date());
}
