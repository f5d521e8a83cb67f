/** A store in another thread than the one that opened it. */
import type { MessagePort } from 'node:worker_threads';
import type { BoltSettings } from './bolt.ts';
import { SharedEmbeddedStore } from './embedded.ts';
import { ObservedStore, tellOver } from './observed.ts';
import type { Store } from './store.ts';

/** Handed to another thread; ports among it are transferred. */
export type StoreShare = {
  /** Takes what is seen of statements that the other thread runs. */
  readonly seen?: MessagePort;
  /** In whose name the other thread writes; see audit/open-share.ts. */
  readonly by?: string;
} & (
  | { readonly engine: 'bolt'; readonly settings: BoltSettings }
  | { readonly engine: 'embedded'; readonly port: MessagePort; readonly description: string }
);

/** What must be transferred with a share. */
export function transfersOf(share: StoreShare): MessagePort[] {
  return [...(share.engine === 'embedded' ? [share.port] : []), ...(share.seen ? [share.seen] : [])];
}

/** Throws STORE_UNAVAILABLE. To be closed by the caller; the store itself stays open. */
export async function openShare(share: StoreShare): Promise<Store> {
  const store = await open(share);
  return share.seen ? new ObservedStore(store, tellOver(share.seen)) : store;
}

async function open(share: StoreShare): Promise<Store> {
  if (share.engine === 'embedded') return new SharedEmbeddedStore(share.port, share.description);
  const { openBolt } = await import('./bolt.ts');
  return openBolt(share.settings);
}
