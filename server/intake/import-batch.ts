/** A batch: every file that was given through recognition, reading and loading, one after the other. */
import { OrepathError } from '../errors.ts';
import { checkSpace } from '../imports/record.ts';
import type { Store } from '../store/store.ts';
import { type BatchOrder, type BatchWatch, givenUp } from './batch.ts';
import { type Importer, importRead, importTables, recognisedBeside, reportOf } from './import-unit.ts';
import { keepUsedMapping, mappingFor } from './mappings.ts';
import { formatsOf, type ReadFile, type ReadUnit, readUnit } from './read-unit.ts';
import { type FileReport, refused } from './report.ts';
import { SpaceAtHand } from './space-at-hand.ts';
import type { FileUnit, Taken, Unit } from './units.ts';
import { type ToMatch, whoIsWho } from './who-is-who.ts';

/** How `--format` has files taken. */
export const takenAs = ({ format }: BatchOrder): Taken =>
  format === 'auto' || format === 'tables' ? format : 'files';

/** A file that is being read while the one before it is loaded. */
interface Ahead {
  unit: Unit;
  started: number;
  read: Promise<ReadUnit> | undefined;
}

class Batch {
  readonly toMatch: ToMatch[] = [];
  readonly #importer: Importer;
  readonly #waiting: Unit[];
  #ahead: Ahead | undefined;
  #count: number;

  constructor(importer: Importer, units: readonly Unit[]) {
    this.#importer = importer;
    this.#waiting = [...units];
    this.#count = units.length;
    importer.watch.files?.(this.#count);
  }

  async run(): Promise<void> {
    try {
      for (let next = this.#take(); next; next = this.#take()) await this.#one(next);
    } finally {
      await this.#ahead?.read?.then(closeRead, () => undefined);
      for (const unit of [...(this.#ahead ? [this.#ahead.unit] : []), ...this.#waiting]) await unit.done();
    }
  }

  #take(): Ahead | undefined {
    const ahead = this.#ahead ?? this.#begin();
    this.#ahead = undefined;
    return ahead;
  }

  #begin(): Ahead | undefined {
    const unit = this.#waiting.shift();
    if (!unit) return undefined;
    const read = unit.kind === 'file' ? readUnit(unit, this.#importer) : undefined;
    // awaited in its turn; until then a failure is nobody's unhandled rejection
    read?.catch(() => undefined);
    return { unit, started: performance.now(), read };
  }

  async #one({ unit, started, read }: Ahead): Promise<void> {
    const { watch } = this.#importer;
    try {
      watch.began?.(unit.path);
      if (unit.kind === 'file') await this.#file(unit, started, await read!);
      else if (unit.kind === 'tables') await this.#tables(unit);
      else watch.done?.(refused(reportOf(this.#importer, unit, unit.bytes), unit.fault));
    } catch (error) {
      if (error instanceof OrepathError && error.code === 'CANCELLED') {
        watch.done?.(
          refused(reportOf(this.#importer, unit, unit.kind === 'tables' ? 0 : unit.bytes), error.detail),
        );
      }
      throw error;
    } finally {
      await unit.done();
    }
  }

  async #file(unit: FileUnit, started: number, read: ReadUnit): Promise<void> {
    const { watch } = this.#importer;
    if ('units' in read) this.#add(read.units, 1);
    else if ('refused' in read) {
      const { hash, recognised } = read;
      const report = { ...reportOf(this.#importer, unit, unit.bytes), hash, recognised };
      watch.done?.(refused(report, read.refused));
    } else {
      if (!read.file.informs) this.#ahead = this.#begin();
      try {
        const report = await importRead(this.#importer, unit, read.file, started);
        await keepUsedMapping(this.#importer.order, report);
        this.#note(report, read.file);
        watch.done?.(report);
        if (read.file.informs) this.#importer.space.informed();
      } finally {
        await read.file.probe.close();
      }
    }
  }

  /** Its entities are compared when the batch is done: also those that an earlier batch imported and broke off. */
  #note({ state, import: n, hash }: FileReport, { reading, recognised, sameAs }: ReadFile): void {
    const entities = reading?.toMatch ?? [];
    const lacking = state === 'imported' || (state === 'unchanged' && sameAs !== undefined);
    if (!lacking || n === null || hash === null || entities.length === 0) return;
    this.toMatch.push({ import: n, format: recognised.format, hash, entities });
  }

  async #tables(unit: Extract<Unit, { kind: 'tables' }>): Promise<void> {
    const known = await recognisedBeside(unit, this.#importer);
    for (const other of unit.beside) if (!known.has(other)) await other.done();
    // in the list first: whatever comes, each is told when it is done
    this.#add([...known], 0);
    this.#importer.watch.done?.(await importTables(this.#importer, unit, known));
  }

  /** What a place turned out to hold is imported next. */
  #add(units: readonly Unit[], inPlaceOf: number): void {
    this.#waiting.unshift(...units);
    this.#count += units.length - inPlaceOf;
    this.#importer.watch.files?.(this.#count);
  }
}

async function closeRead(read: ReadUnit): Promise<void> {
  if ('file' in read) await read.file.probe.close();
  if ('units' in read) for (const unit of read.units) await unit.done();
}

/**
 * Imports units one after the other, the next one being read while the last is written; each is an import of its own,
 * and one that is refused does not stop the rest. Who-is-who compares their new entities at the end. `watch` is told. Throws CANCELLED (what was imported before
 * stays), INVALID_ARGUMENT for an order that cannot be followed, and what the store throws.
 */
export async function importBatch(
  store: Store,
  units: readonly Unit[],
  order: BatchOrder,
  watch: BatchWatch,
  clock: () => Date = () => new Date(),
): Promise<void> {
  checkSpace(order.space);
  const formats = formatsOf(order);
  const space = await SpaceAtHand.open(store, order.space);
  if (watch.signal.aborted) throw givenUp();
  const mapping = await mappingFor(order);
  const importer: Importer = { store, order, watch, formats, mapping, space, now: clock(), clock };
  const batch = new Batch(importer, units);
  await batch.run();
  await whoIsWho(importer, batch.toMatch);
}
