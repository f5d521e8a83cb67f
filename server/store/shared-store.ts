/** A store in another thread than the one that opened it. */
import type { MessagePort } from 'node:worker_threads';
import type { BoltSettings } from './bolt.ts';
import { SharedEmbeddedStore } from './embedded.ts';
import type { Store } from './store.ts';

/** Handed to another thread; ports among it are transferred. */
export type StoreShare =
  | { readonly engine: 'bolt'; readonly settings: BoltSettings }
  | { readonly engine: 'embedded'; readonly port: MessagePort; readonly description: string };

/** What must be transferred with a share. */
export function transfersOf(share: StoreShare): MessagePort[] {
  return share.engine === 'embedded' ? [share.port] : [];
}

/** Throws STORE_UNAVAILABLE. To be closed by the caller; the store itself stays open. */
export async function openShare(share: StoreShare): Promise<Store> {
  if (share.engine === 'embedded') return new SharedEmbeddedStore(share.port, share.description);
  const { openBolt } = await import('./bolt.ts');
  return openBolt(share.settings);
}
