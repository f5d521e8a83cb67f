/**
 * The figures of every entity under changes, in memory that serves one list of changes after the other: side by side
 * for each entity, so that a supplier's are read at once.
 */
/** In the order in which they stand. `leastClean` is the least that can end clean, by which `high` is chosen. */
export const FIGURES = ['hit', 'clean', 'opaque', 'covered', 'low', 'leastClean', 'high'] as const;
export type Figure = (typeof FIGURES)[number];
export const [HIT, CLEAN, OPAQUE, COVERED, LOW, LEAST_CLEAN, HIGH] = [0, 1, 2, 3, 4, 5, 6] as const;
/** Numbers from one entity's figures to the next one's. */
export const STRIDE = 8;

export type FigureColumns = Readonly<Record<Figure, Float64Array>>;

/** What is upstream of an entity that nobody is on record for. */
const WHOLLY_OPAQUE = [0, 0, 1, 0, 0, 0, 1, 0];
/** Least number of entities that changes may put in before memory is taken anew. */
const ROOM = 64;

export class FigureValues {
  /** Figure f of entity x is at x * STRIDE + f; entities that changes put in come after all others. */
  values: Float64Array;
  private readonly count: number;
  /** Entities whose figures were overwritten, and what they were, the latest last. */
  private entities = new Int32Array(1024);
  private overwritten = new Float64Array(1024 * STRIDE);
  private used = 0;

  constructor(columns: FigureColumns) {
    this.count = columns.hit.length;
    this.values = new Float64Array((this.count + ROOM) * STRIDE);
    FIGURES.forEach((figure, f) => {
      const column = columns[figure];
      for (let x = 0; x < column.length; x++) this.values[x * STRIDE + f] = column[x]!;
    });
    this.makeOpaque(this.count);
  }

  /** Room for so many entities that changes put in. */
  makeRoom(added: number): void {
    const needed = (this.count + added) * STRIDE;
    if (needed <= this.values.length) return;
    const values = new Float64Array(needed + added * STRIDE);
    values.set(this.values);
    const from = this.values.length / STRIDE;
    this.values = values;
    this.makeOpaque(from);
  }

  /** Remembers the figures of an entity, to be called before they are overwritten. */
  remember(x: number): void {
    if (this.used === this.entities.length) this.grow();
    const { overwritten, values } = this;
    const to = this.used * STRIDE;
    const from = x * STRIDE;
    for (let f = 0; f < STRIDE; f++) overwritten[to + f] = values[from + f]!;
    this.entities[this.used++] = x;
  }

  /** The largest move of a figure since the entity at a place of what was remembered; by default the last one. */
  movedBy(place = this.used - 1): number {
    const { overwritten, values } = this;
    const to = place * STRIDE;
    const from = this.entities[place]! * STRIDE;
    let most = 0;
    for (let f = 0; f < FIGURES.length; f++) {
      const move = Math.abs(values[from + f]! - overwritten[to + f]!);
      if (move > most) most = move;
    }
    return most;
  }

  /** How many entities were remembered: what `undo` goes back to. */
  get mark(): number {
    return this.used;
  }

  /** Gives everything remembered since the mark its figures back. */
  undo(mark = 0): void {
    const { overwritten, values } = this;
    while (this.used > mark) {
      const from = --this.used * STRIDE;
      const to = this.entities[this.used]! * STRIDE;
      for (let f = 0; f < STRIDE; f++) values[to + f] = overwritten[from + f]!;
    }
  }

  private makeOpaque(from: number): void {
    for (let at = from * STRIDE; at < this.values.length; at++) this.values[at] = WHOLLY_OPAQUE[at % STRIDE]!;
  }

  private grow(): void {
    const entities = new Int32Array(this.used * 2);
    entities.set(this.entities);
    this.entities = entities;
    const overwritten = new Float64Array(this.used * 2 * STRIDE);
    overwritten.set(this.overwritten);
    this.overwritten = overwritten;
  }
}
