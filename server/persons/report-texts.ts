/** What was kept of imports themselves: their reports, with findings and letters, and what they were given as. */
import type { ImportRecord } from '../imports/record.ts';
import { readReports } from '../imports/record.ts';
import type { Store } from '../store/store.ts';
import { deepWithout, wholeWords, withoutWords } from './erased-words.ts';
import type { Wish } from './without.ts';

/** A report may be some hundred kilobytes. */
const AT_ONCE = 8;

export interface Replaced {
  n: number;
  was: string;
  now: string;
}

function reportWithout(was: string, words: readonly string[], by: string): string {
  const plain = was.normalize('NFC').toLowerCase();
  // thousands of addresses may have gone out of an import's rows, and few of them stand in its report
  const there = words.filter((word) => plain.includes(JSON.stringify(word).slice(1, -1).toLowerCase()));
  return there.length ? JSON.stringify(deepWithout(JSON.parse(was), wholeWords(there), by)) : was;
}

/** Reports that have to read otherwise: without what is sought, and without the words taken out of their own rows. */
export async function* changedReports(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  wordsOf: ReadonlyMap<number, ReadonlySet<string>>,
  { sought, by }: Wish,
): AsyncIterable<readonly Replaced[]> {
  const numbers = imports.map(({ n }) => n);
  for (let i = 0; i < numbers.length; i += AT_ONCE) {
    const reports = await readReports(store, space, numbers.slice(i, i + AT_ONCE));
    const changed = [...reports].map(([n, was]) => {
      const words = [...(sought?.texts ?? []), ...(wordsOf.get(n) ?? [])];
      return { n, was, now: reportWithout(was, words, by) };
    });
    yield changed.filter(({ was, now }) => was !== now);
  }
}

/** What imports were given as: a name of a file, a decision with who made it. */
export const changedSources = (imports: readonly ImportRecord[], { sought, by }: Wish): Replaced[] =>
  sought
    ? imports
        .map(({ n, source }) => ({ n, was: source, now: withoutWords(source, sought.words, by) }))
        .filter(({ was, now }) => was !== now)
    : [];
