/** `GET /ready`: whether this server should be sent requests now, and each reason why not. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ErrorCode, OrepathError } from '../errors.ts';
import type { Parts } from '../parts.ts';
import { SCHEMA_VERSION } from '../store/migrate.ts';
import { json } from './json.ts';

/** No look takes longer, in ms: who asks has a time limit of its own. */
const WITHIN_MS = 2_000;
/** The disk is written to at most this often, in ms. */
const DISK_EVERY_MS = 5_000;

export interface NotReady {
  check: 'draining' | 'store' | 'schema' | 'projection' | 'disk';
  code: ErrorCode;
  reason: string;
}

interface Standing {
  space: string | null;
  revision: number | null;
  reasons: NotReady[];
}

/** Asks at most once at a time, whoever asks; ends within WITHIN_MS. */
export class Readiness {
  readonly #parts: Parts;
  readonly #accepting: () => boolean;
  #looking: Promise<Standing> | undefined;
  /** The default space has been read once: later writes rebuild it beside the one that answers. */
  #loaded = false;
  #loading: Promise<void> | undefined;
  #disk: { at: number; fault: NotReady | null } | undefined;

  constructor(parts: Parts, accepting: () => boolean) {
    this.#parts = parts;
    this.#accepting = accepting;
  }

  async response(): Promise<Response> {
    if (!this.#accepting()) {
      return answer({ space: null, revision: null, reasons: [GOING_DOWN] });
    }
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    const standing = await this.#looking;
    return answer(this.#accepting() ? standing : { ...standing, reasons: [GOING_DOWN] });
  }

  async #look(): Promise<Standing> {
    const [store, disk] = await Promise.all([this.#store(), this.#diskFault()]);
    const reasons = [...store.reasons, ...(disk ? [disk] : [])];
    return { ...store, reasons };
  }

  async #store(): Promise<Standing> {
    const down = (reason: string): Standing => ({
      space: null,
      revision: null,
      reasons: [{ check: 'store', code: 'STORE_UNAVAILABLE', reason }],
    });
    if (this.#parts.storeDown()) return down('the store does not answer');
    const read = within(this.#readStore());
    const found = await read.catch(() => down('the store does not answer'));
    return found ?? down(`the store does not answer within ${WITHIN_MS / 1_000} s`);
  }

  async #readStore(): Promise<Standing> {
    const { store, spaces, config } = this.#parts;
    const [meta] = await store.read('meta/read');
    const space = await spaces.resolve(null, config.space);
    const revision = Number(meta?.['revision'] ?? 0);
    if (Number(meta?.['schemaVersion'] ?? 0) !== SCHEMA_VERSION) {
      const reason = 'the store has another schema version than this server';
      return { space, revision, reasons: [{ check: 'schema', code: 'STORE_TOO_NEW', reason }] };
    }
    return { space, revision, reasons: await this.#projection(space) };
  }

  /** The first look begins to read the space, and waits for it a little; the next ones only ask how that stands. */
  async #projection(space: string): Promise<NotReady[]> {
    if (this.#loaded) return [];
    let fault: NotReady = { check: 'projection', code: 'TOO_BUSY', reason: `space ${space} is being read` };
    this.#loading ??= this.#parts.spaces
      .state(space)
      .then(() => {
        this.#loaded = true;
      })
      .finally(() => {
        this.#loading = undefined;
      });
    const loading = this.#loading.catch((error: unknown) => {
      const code = error instanceof OrepathError ? error.code : 'INTERNAL';
      fault = { check: 'projection', code, reason: `space ${space} cannot be read` };
    });
    await within(loading, WITHIN_MS / 2);
    return this.#loaded ? [] : [fault];
  }

  /** An embedded store must be able to grow; on Neo4j the folder holds uploads and snapshots only, which fail by themselves. */
  async #diskFault(): Promise<NotReady | null> {
    const { config } = this.#parts;
    if (config.neo4j) return null;
    if (this.#disk && performance.now() - this.#disk.at < DISK_EVERY_MS) return this.#disk.fault;
    const fault = (await canWrite(config.data)) ? null : NO_DISK;
    this.#disk = { at: performance.now(), fault };
    return fault;
  }
}

const GOING_DOWN: NotReady = { check: 'draining', code: 'GOING_DOWN', reason: 'going down' };
const NO_DISK: NotReady = {
  check: 'disk',
  code: 'STORE_UNAVAILABLE',
  reason: 'the data folder cannot be written, or is full',
};

function answer({ space, revision, reasons }: Standing): Response {
  const [first] = reasons;
  if (!first) return json({ ready: true, space, revision });
  return json({ ready: false, reason: first.reason, code: first.code, reasons }, 503);
}

/** What the work gives, or undefined where it takes longer. */
function within<T>(work: Promise<T>, ms = WITHIN_MS): Promise<T | undefined> {
  return Promise.race([work, sleep(ms, undefined, { ref: false })]);
}

/** Whether a page can be written to a folder: says also whether the disk is full, which asking for rights does not. */
async function canWrite(folder: string): Promise<boolean> {
  const probe = join(folder, `.ready-${process.pid}`);
  try {
    await writeFile(probe, Buffer.alloc(4_096), { mode: 0o600 });
    return true;
  } catch {
    return false;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}
