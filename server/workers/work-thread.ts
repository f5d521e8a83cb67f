/**
 * A thread that runs analyses, one after the other, over projections and prepared questions in shared memory. What it
 * prepares it shows to the pool at once, so that no other thread prepares it again.
 */
import { MessageChannel, type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads';
import type { Beside, Bounds } from '../analytics/beside.ts';
import { prepare } from '../analytics/prepare.ts';
import type { Question } from '../analytics/question.ts';
import { boundsOf } from '../analytics/unlimited.ts';
import type { Watch } from '../analytics/watch.ts';
import { OrepathError } from '../errors.ts';
import { takeOver } from '../projection/handover.ts';
import type { Projection } from '../projection/projection.ts';
import { inSharedMemory } from '../projection/shared.ts';
import { ANALYSES } from './analyses.ts';
import { Assist } from './assist.ts';
import { cancelled } from './cancelled.ts';
import type { Analysis } from './desk.ts';
import { Flags } from './flags.ts';
import type { FromThread, Offer, ThreadError, ToThread } from './protocol.ts';
import { questionKey } from './question-key.ts';
import { Shelf } from './shelf.ts';
import type { Part } from './work.ts';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

/** Links from which on another thread is told of a part before it is done. */
const WORTH_OFFERING = 50_000;

/** The part of a piece of work that preparing its question is taken to be, where that is still to be done. */
const PREPARING = 0.5;

const projections = new Map<number, Projection>();
/** Bounded here too: what the pool wants dropped is heard only when a run has ended, and one run may ask many questions. */
const shelf = new Shelf();

const tell = (message: FromThread, transfer: MessagePort[] = []): void => port.postMessage(message, transfer);

/** Says how far the work is, on a scale that starts where preparing ended. */
class FlagWatch implements Watch {
  readonly #flags: Flags;
  readonly #name: string;
  #from = 0;
  #to = 1;

  constructor(flags: Flags, name: string) {
    this.#flags = flags;
    this.#name = name;
  }

  progress(done: number): void {
    if (this.#flags.cancelled) throw cancelled(this.#name);
    this.#flags.done = this.#from + (this.#to - this.#from) * done;
  }

  /** What comes next makes up the part up to `to`. */
  upTo(to: number): void {
    this.#from = this.#flags.done;
    this.#to = to;
  }
}

function prepared(request: Extract<ToThread, { kind: 'run' }>, question: Question, watch: FlagWatch) {
  const projection = projections.get(request.projection)!;
  const key = `${request.projection} ${questionKey(projection, question)}`;
  const held = shelf.get(key);
  if (held) return { ...held, projection, question };
  watch.upTo(PREPARING);
  watch.progress(0);
  const began = now();
  const {
    projection: _projection,
    question: _question,
    ...made
  } = prepare(projection, question, {
    watch,
    beside: offering(request.flags),
  });
  const parts = inSharedMemory(made);
  watch.progress(1);
  watch.upTo(1);
  shelf.put(key, parts);
  underWay.push({ name: 'prepare', from: began, to: now() });
  tell({ kind: 'prepared', key, projection: request.projection, parts });
  return { ...parts, projection, question };
}

/** Milliseconds since 1970, by this thread's clock. */
const now = (): number => performance.timeOrigin + performance.now();

/** Parts of the run under way that have ended. */
let underWay: Part[] = [];

/** The parts of a run, the whole in this thread first. */
function partsSince(began: number): Part[] {
  const parts = [{ name: 'run', from: began, to: now() }, ...underWay];
  underWay = [];
  return parts;
}

function run(request: Extract<ToThread, { kind: 'run' }>, began: number): void {
  const projection = projections.get(request.projection);
  if (!projection) throw new Error(`projection ${request.projection} was not handed over`);
  for (const [key, parts] of request.prepared) shelf.put(key, parts);
  for (const [period, snapshot] of request.snapshots) projection.rememberSnapshot(period, snapshot);
  const watch = new FlagWatch(new Flags(request.flags), request.name);
  watch.progress(0);
  const analysis = ANALYSES[request.name] as Analysis<object, unknown>;
  const desk = { projection, watch, prepare: (question: Question) => prepared(request, question, watch) };
  const answer = analysis(desk, request.args);
  const parts = partsSince(began);
  tell({ kind: 'done', id: request.id, answer, snapshots: projection.knownSnapshots, parts });
}

/** Offers the bounds of a large solution to a thread that is free. */
function offering(flags: SharedArrayBuffer): Beside {
  return (task, watch) => {
    if (task.supply.supplier.length < WORTH_OFFERING) return () => boundsOf(task, watch);
    const { port1, port2 } = new MessageChannel();
    const word = new Assist();
    const offer = { task: inSharedMemory(task), assist: word.buffer, flags, port: port2 };
    tell({ kind: 'offer', offer }, [port2]);
    return () => {
      const result = word.wait() ? receiveMessageOnPort(port1) : undefined;
      port1.close();
      return (result?.message as Bounds | undefined) ?? boundsOf(task, watch);
    };
  };
}

/** Does a part of another thread's work, unless that has taken it back. */
function assist({ task, assist: buffer, flags, port: to }: Offer): void {
  const word = new Assist(buffer);
  if (word.take()) {
    try {
      to.postMessage(boundsOf(task, new GivenUpWatch(flags)));
      word.finish();
    } catch {
      // given up, or it fails where it was offered as well and is told there
      word.lose();
    }
  }
  to.close();
  tell({ kind: 'assisted' });
}

/** Of a part: it says nothing of how far it is, but ends when the whole is given up. */
class GivenUpWatch implements Watch {
  readonly #flags: Flags;

  constructor(flags: SharedArrayBuffer) {
    this.#flags = new Flags(flags);
  }

  progress(): void {
    if (this.#flags.cancelled) throw cancelled('a part');
  }
}

function asThreadError(error: unknown): ThreadError {
  if (error instanceof OrepathError) return { detail: error.detail };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { message, stack };
}

function runTold(message: Extract<ToThread, { kind: 'run' }>): void {
  const began = now();
  try {
    run(message, began);
  } catch (error) {
    tell({ kind: 'failed', id: message.id, error: asThreadError(error), parts: partsSince(began) });
  }
}

port.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'hold':
      projections.set(message.projection, takeOver(message.parts));
      return;
    case 'drop':
      for (const projection of message.projections) projections.delete(projection);
      for (const key of message.prepared) shelf.drop(key);
      return;
    case 'assist':
      assist(message.offer);
      return;
    case 'run':
      runTold(message);
  }
});
