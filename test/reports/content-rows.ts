/**
 * Where the numbers of a table's row stand in the content of a report: told by the content alone, without the code that
 * put it into words. Numbers that stand in one row must stand in one object of the content.
 */
import type { Report } from '../../server/reports/report.ts';

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Leaf = number | string;

function* leavesOf(value: unknown): Generator<Leaf> {
  if (typeof value === 'number' || typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* leavesOf(one);
  else if (isPlain(value)) for (const one of Object.values(value)) yield* leavesOf(one);
}

const isList = (value: unknown): boolean => Array.isArray(value) && value.some(isPlain);

/** What an object says but for the lists of objects in it. */
const withoutLists = (object: Plain): unknown[] =>
  Object.values(object)
    .filter((value) => !isList(value))
    .map((value) => (isPlain(value) ? withoutLists(value) : value));

/**
 * What each object within a content says, with what those round it say themselves and its places in lists, from 1. One
 * that stands in a list is a row, and says what its own lists say too; any other does not, for it would say everything.
 */
function* objectsIn(value: unknown, around: readonly unknown[], inList = false): Generator<Set<Leaf>> {
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) yield* objectsIn(one, [...around, i + 1], true);
  } else if (isPlain(value)) {
    yield new Set(leavesOf([inList ? value : withoutLists(value), around]));
    const said = [...around, ...Object.values(value).filter((one) => !isPlain(one) && !isList(one))];
    for (const one of Object.values(value)) yield* objectsIn(one, said);
  }
}

export class ContentRows {
  readonly #byLeaf = new Map<Leaf, Set<Leaf>[]>();

  constructor(report: Report) {
    for (const part of Object.values(report)) {
      for (const object of objectsIn(part, [])) {
        for (const leaf of object) {
          const among = this.#byLeaf.get(leaf);
          if (among) among.push(object);
          else this.#byLeaf.set(leaf, [object]);
        }
      }
    }
  }

  /** Whether one object says all numbers, ids and days of a row, of which some may be told as texts: `3;7`. */
  say(row: readonly Leaf[]): boolean {
    const asked = row.flatMap(valuesIn);
    if (asked.length === 0) return true;
    const among = asked.map((forms) => forms.map((form) => this.#byLeaf.get(form) ?? []));
    const most = (lists: readonly Set<Leaf>[][]): number => lists.reduce((sum, list) => sum + list.length, 0);
    const fewest = among.reduce((least, one) => (most(one) < most(least) ? one : least)).flat();
    return fewest.some((object) => asked.every((forms) => forms.some((form) => object.has(form))));
  }
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const WORD_FOR_WORD = /^(?:[a-z][\w-]*:\S+|\d{4}-\d{2}-\d{2})$/;

/** What a cell says, each in the forms that the content may have it in: the year of an edition is a text there. */
function valuesIn(cell: Leaf): Leaf[][] {
  if (typeof cell === 'number') return [[cell]];
  if (NUMBER.test(cell)) return [[cell, Number(cell)]];
  if (/^\d+(?:;\d+)+$/.test(cell)) return cell.split(';').map((number) => [Number(number)]);
  return WORD_FOR_WORD.test(cell) ? [[cell]] : [];
}

/** The numbers of a column of texts. */
export const numbersAmong = (texts: readonly string[]): number[] =>
  texts.filter((text) => NUMBER.test(text)).map(Number);

/** All numbers of a content. */
export const numbersOf = (report: Report): Set<number> =>
  new Set([...leavesOf(report)].filter((leaf) => typeof leaf === 'number'));
