/** Small numbers for values that repeat: materials, sets of them, countries, regions, documents. */
import { compareCodePoints } from './code-points.ts';

/** -1 stands for null wherever interned values are kept in a column. */
export const NONE = -1;

export class Interner {
  private readonly numbers = new Map<string, number>();
  readonly values: string[] = [];

  /** The number of a value, a new one if it has none yet; NONE for null. */
  number(value: string | null): number {
    if (value === null) return NONE;
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Sets of materials. Set 0 is the empty one: no material stated. */
export class MaterialSets {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly sets: (readonly string[])[] = [[]];

  number(materials: readonly string[]): number {
    if (materials.length === 0) return 0;
    const names = materials.length === 1 ? materials : [...new Set(materials)].sort(compareCodePoints);
    const key = names.length === 1 ? names[0]! : names.join('\u0000');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.sets.length);
    return this.sets.push(names) - 1;
  }

  /** Every material named, by code point, and each set as ascending positions among them. */
  finish(alsoNamed: Iterable<string>): { materials: string[]; sets: Int32Array[] } {
    const materials = [...new Set([...this.sets.flat(), ...alsoNamed])].sort(compareCodePoints);
    const position = new Map(materials.map((name, i) => [name, i]));
    return { materials, sets: this.sets.map((set) => Int32Array.from(set, (name) => position.get(name)!)) };
  }
}
