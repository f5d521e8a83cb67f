/** When claims were recorded and retracted: a few moments, shared by the many claims of an import. */
import { sharedColumn } from './shared.ts';

/** One value per distinct recording; different positions are different recordings. */
export interface Recordings {
  /** Milliseconds, ALWAYS where empty. */
  readonly recordedAt: Float64Array;
  /** Milliseconds, NEVER where empty. */
  readonly retractedAt: Float64Array;
  /** 0: the recorded time is the row's own; otherwise the order of the import that brought it. */
  readonly importRank: Int32Array;
}

/** For each recording, 1 where it is known at a moment (milliseconds): recorded by then and not yet retracted. */
export function knownRecordings({ recordedAt, retractedAt }: Recordings, knownAt: number): Uint8Array {
  return Uint8Array.from(recordedAt, (at, i) => (at <= knownAt && knownAt < retractedAt[i]! ? 1 : 0));
}

/** Negative where recording a came before b, positive after, 0 where both came together. */
export function comparedByRecording({ recordedAt, importRank }: Recordings, a: number, b: number): number {
  if (recordedAt[a] !== recordedAt[b]) return recordedAt[a]! < recordedAt[b]! ? -1 : 1;
  return importRank[a]! - importRank[b]!;
}

/** Numbers recordings as they are met. */
export class RecordingNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly rows: (readonly [recorded: number, retracted: number, rank: number])[] = [];
  private last = -1;

  number(recorded: number, retracted: number, rank: number): number {
    const before = this.rows[this.last];
    if (before && before[0] === recorded && before[1] === retracted && before[2] === rank) return this.last;
    const key = `${recorded} ${retracted} ${rank}`;
    const known = this.numbers.get(key);
    this.last = known ?? this.rows.push([recorded, retracted, rank]) - 1;
    if (known === undefined) this.numbers.set(key, this.last);
    return this.last;
  }

  finish(): Recordings {
    const { rows } = this;
    const recordedAt = sharedColumn(Float64Array, rows.length);
    const retractedAt = sharedColumn(Float64Array, rows.length);
    const importRank = sharedColumn(Int32Array, rows.length);
    rows.forEach(([recorded, retracted, rank], i) => {
      recordedAt[i] = recorded;
      retractedAt[i] = retracted;
      importRank[i] = rank;
    });
    return { recordedAt, retractedAt, importRank };
  }
}
