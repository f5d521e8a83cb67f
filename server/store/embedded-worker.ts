/**
 * The thread that holds the embedded database: requests come in order, one at a time, so that a write is never mixed
 * with another and a long statement never stops the event loop of the service.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import grafeo, { type GrafeoDB, type QueryResult } from '@grafeo-db/js';
import { CommitMark } from './commit-mark.ts';
import type { WorkerReply, WorkerRequest } from './embedded-protocol.ts';
import { buffersOf, packColumn } from './packed-columns.ts';

type Columns = Extract<WorkerReply, { ok: true }>['results'][number];

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');
const { file, exists } = workerData as { file: string; exists: boolean };

const mark = new CommitMark(file);

/** By column and packed, so that a page crosses the thread boundary as a few buffers in place of an object per row. */
function transpose(result: QueryResult): Columns {
  const rows = result.rows();
  const names = result.columns;
  const columns = names.map((_, c) => packColumn(rows.map((row) => row[c] ?? null)));
  return { names, columns, count: rows.length };
}

/** A step that was needed gave no row. */
class Unmet extends Error {
  readonly step: number;

  constructor(step: number) {
    super('a step that was needed gave no row');
    this.step = step;
  }
}

/** A commit that failed, as on a full disk: nothing of it is in the store. */
class Unwritten extends Error {}

/** The engine's word for a log or file that cannot be written; constraints and indexes meet it before their commit. */
const NO_ROOM = /\bGRAFEO-(?:T009|X003)\b/;

type Steps = Extract<WorkerRequest, { kind: 'write' }>['steps'];

async function runUnit(db: GrafeoDB, steps: Steps): Promise<Columns[]> {
  const transaction = db.beginTransaction();
  try {
    const results: Columns[] = [];
    for (const [i, step] of steps.entries()) {
      // an empty list of rows gives an empty result without columns
      const result = transpose(await transaction.executeCypher(step.text, step.params));
      if (step.needed && result.count === 0) throw new Unmet(i);
      results.push(result);
    }
    commit(db, transaction, steps);
    return results;
  } catch (error) {
    // after an error the transaction stays open and would commit the part done; a failed commit has ended it
    if (error instanceof Unwritten) throw error;
    transaction.rollback();
    throw NO_ROOM.test((error as Error).message) ? new Unwritten((error as Error).message) : error;
  }
}

/** Every start makes them again: a store that lost them has lost nothing. Their commits are in the log unnumbered. */
const MAKES_SCHEMA = /^CREATE (?:CONSTRAINT|INDEX)\b/m;

/** Throws Unwritten. */
function commit(db: GrafeoDB, transaction: ReturnType<GrafeoDB['beginTransaction']>, steps: Steps): void {
  try {
    transaction.commit();
    if (steps.every(({ text }) => MAKES_SCHEMA.test(text))) mark.pass();
    else mark.note(db.currentEpoch());
  } catch (error) {
    throw new Unwritten((error as Error).message);
  }
}

/** Ports of other threads. */
const served: MessagePort[] = [];

async function answer(db: GrafeoDB, request: WorkerRequest): Promise<Columns[]> {
  switch (request.kind) {
    case 'read':
      return [transpose(await db.executeCypher(request.text, request.params))];
    case 'write':
      return runUnit(db, request.steps);
    case 'close':
      closeFile(db);
      mark.close();
      return [];
    case 'serve':
      served.push(request.port);
      request.port.on('message', (theirs: WorkerRequest) => enqueue(theirs, request.port));
      return [];
  }
}

/** On a full disk the log stays beside the file: all that was acknowledged is in it, and the next start reads it. */
function closeFile(db: GrafeoDB): void {
  try {
    db.close();
  } catch {
    // nobody waits for more than what was acknowledged
  }
}

function reply(message: WorkerReply, to: MessagePort): void {
  const columns = message.ok ? message.results.flatMap((result) => result.columns) : [];
  to.postMessage(message, buffersOf(columns));
}

let db: GrafeoDB | undefined;
try {
  if (!exists) mark.forget();
  db = exists ? grafeo.GrafeoDB.open(file) : grafeo.GrafeoDB.create(file);
  mark.verify(db.currentEpoch());
  reply({ id: 0, ok: true, results: [] }, port);
} catch (error) {
  reply({ id: 0, ok: false, message: (error as Error).message }, port);
}

let queue = Promise.resolve();

/** One request after the other, whoever sends it. */
function enqueue(request: WorkerRequest, from: MessagePort): void {
  queue = queue.then(async () => {
    try {
      if (!db) throw new Error('the store did not open');
      const results = await answer(db, request);
      if (request.kind !== 'serve') reply({ id: request.id, ok: true, results }, from);
    } catch (error) {
      const unmet = error instanceof Unmet && { unmet: error.step };
      const unwritten = error instanceof Unwritten && { unwritten: true as const };
      reply({ id: request.id, ok: false, message: (error as Error).message, ...unmet, ...unwritten }, from);
    }
    if (request.kind === 'close') for (const each of [port, ...served]) each?.close();
  });
}

port.on('message', (request: WorkerRequest) => enqueue(request, port));
