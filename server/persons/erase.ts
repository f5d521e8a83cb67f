/**
 * Takes contact persons out of a space: out of the notes of its rows, of kept reports, of questions and decisions. The
 * claims stay, and so does each row's digest, so that the same file imported again is known and brings nobody back.
 */
import { digest } from '../audit/actions.ts';
import { asOnlyWriter } from '../imports/lease.ts';
import { oneAtATime } from '../imports/one-at-a-time.ts';
import { type ImportRecord, listImports } from '../imports/record.ts';
import type { Row, Step, Store } from '../store/store.ts';
import { checkSought, erasedOn, wholeWords } from './erased-words.ts';
import { type HeldTexts, heldTexts } from './held-texts.ts';
import { changedProposals } from './proposal-texts.ts';
import { changedQuestions } from './question-texts.ts';
import { changedReports, changedSources } from './report-texts.ts';
import { type Wish, without } from './without.ts';

export interface Erasure {
  /** Rows, reports, questions and decisions that read otherwise now. */
  texts: number;
  /** What stands in the place of a person. */
  erasedAs: string;
}

/** One transaction each; characters, for notes are of any length. */
const MOST_ROWS = 500;
const MOST_CHARACTERS = 2_000_000;

type Said = NonNullable<Step['onRecord']>;

/**
 * Takes a person out who goes by this text: an e-mail address, a name, a number. Where a row's contact or authorizer
 * holds it, all that is told of that person goes with it; anywhere else the text alone. Throws INVALID_ARGUMENT for a
 * text that could mean many, and IMPORT_LEASED.
 */
export function erasePerson(store: Store, space: string, text: string, now: () => Date): Promise<Erasure> {
  const sought = checkSought(text);
  const words = wholeWords([sought]);
  const wish: Wish = {
    meant: ({ told }) => Object.values(told).some((value) => value.normalize('NFC').search(words) >= 0),
    sought: { texts: [sought], words },
    by: erasedOn(now()),
  };
  const onRecord = { action: 'person.erase', after: { asked: digest(sought.toLowerCase()) } };
  return eraseAlone(store, space, onRecord, () => wish);
}

/**
 * Takes every contact person out of the rows that no import has brought since `before`. Throws IMPORT_LEASED.
 */
export function expireContacts(store: Store, space: string, before: Date, now: () => Date): Promise<Erasure> {
  const onRecord = { action: 'person.expire', after: { before: before.toISOString() } };
  return eraseAlone(store, space, onRecord, (imports) => {
    const since = before.toISOString();
    const recent = new Set(
      imports.filter(({ committedAt, startedAt }) => (committedAt ?? startedAt) >= since).map(({ n }) => n),
    );
    return { meant: (_person, by) => !by.some((n) => recent.has(n)), sought: null, by: erasedOn(now()) };
  });
}

/** Nothing is imported meanwhile: a row would be read before its import changes it. */
function eraseAlone(
  store: Store,
  space: string,
  onRecord: Said,
  wishFor: (imports: readonly ImportRecord[]) => Wish,
): Promise<Erasure> {
  const alone = async (): Promise<Erasure> => {
    const imports = await listImports(store, space);
    const wish = wishFor(imports);
    return { texts: await eraseFrom(store, space, imports, wish, onRecord), erasedAs: wish.by };
  };
  return oneAtATime(store, () => asOnlyWriter(store, space, alone));
}

/** Rows come last: until then they tell which words the reports must lose, also to who begins again after a crash. */
async function eraseFrom(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  wish: Wish,
  onRecord: Said,
): Promise<number> {
  let texts = 0;
  const write = async (part: string, rows: readonly Row[]): Promise<void> => {
    for (const some of batches(rows)) {
      const [[row] = []] = await store.write([{ statement: part, params: { space, rows: some }, onRecord }]);
      texts += Number(row?.['written'] ?? 0);
    }
  };
  const wordsOf = await wordsByImport(store, space, imports, wish);
  for await (const rows of changedReports(store, space, imports, wordsOf, wish)) {
    await write('person/erase-reports', rows as unknown as readonly Row[]);
  }
  await write('person/erase-sources', changedSources(imports, wish) as unknown as readonly Row[]);
  for await (const rows of changedQuestions(store, space, wish)) await write('person/erase-questions', rows);
  await write('person/erase-proposals', await changedProposals(store, space, wish));
  for await (const held of heldTexts(store, space, imports)) await write(held.erase, changedRows(held, wish));
  return texts;
}

function changedRows({ form, texts }: HeldTexts, wish: Wish): Row[] {
  return texts.flatMap(({ at, was, imports }) => {
    const changed = without(form, was, imports, wish);
    return changed ? [{ ...at, was, now: changed.now }] : [];
  });
}

/** What is going to be taken out of the rows of each import, beside what is sought. */
async function wordsByImport(
  store: Store,
  space: string,
  imports: readonly ImportRecord[],
  wish: Wish,
): Promise<Map<number, Set<string>>> {
  const words = new Map<number, Set<string>>();
  for await (const { form, texts } of heldTexts(store, space, imports)) {
    for (const { was, imports: by } of texts) {
      const found = without(form, was, by, wish)?.words ?? [];
      if (found.length === 0) continue;
      for (const n of by) {
        const ofImport = words.get(n) ?? new Set();
        for (const word of found) ofImport.add(word);
        words.set(n, ofImport);
      }
    }
  }
  return words;
}

function* batches(rows: readonly Row[]): Iterable<readonly Row[]> {
  let batch: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    const size = JSON.stringify(row).length;
    if (batch.length === MOST_ROWS || (batch.length > 0 && characters + size > MOST_CHARACTERS)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(row);
    characters += size;
  }
  if (batch.length > 0) yield batch;
}
