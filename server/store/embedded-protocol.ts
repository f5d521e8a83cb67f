/** Messages between embedded.ts and the thread that holds the database. */
import type { MessagePort } from 'node:worker_threads';
import type { PackedColumn } from './packed-columns.ts';

export type WorkerRequest =
  | { id: number; kind: 'read'; text: string; params: object }
  | { id: number; kind: 'write'; steps: readonly { text: string; params: object; needed: boolean }[] }
  | { id: number; kind: 'close' }
  /** Takes requests over this port too. */
  | { id: 0; kind: 'serve'; port: MessagePort };

export type WorkerReply =
  | { id: number; ok: true; results: { names: string[]; columns: PackedColumn[]; count: number }[] }
  /** `unmet`: the step that was needed and gave no row. `unwritten`: it could not be committed. */
  | { id: number; ok: false; message: string; unmet?: number; unwritten?: true };
