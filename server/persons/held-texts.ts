/** Every text of a space that may name a person, run by run of its pages. */
import type { ImportRecord } from '../imports/record.ts';
import { pageRuns } from '../spaces/pages.ts';
import { isPaged, NODE_LABELS, NOTED_TIES } from '../store/each.ts';
import type { Row, Store } from '../store/store.ts';

/** `notes`: JSON of a row's notes; `row`: JSON of a row with notes in it; `words`: a text as it is. */
export type Form = 'notes' | 'row' | 'words';

export interface HeldText {
  /** What finds it again, as the erasing statement takes it. */
  at: Row;
  was: string;
  imports: readonly number[];
}

interface Place {
  form: Form;
  /** Reads it by pages, and writes it. */
  read: string;
  erase: string;
}

const place = (form: Form, name: string): Place => {
  const [part, of] = name.split('/');
  const end = of === undefined ? '' : `/${of}`;
  return { form, read: `person/${part}${end}`, erase: `person/erase-${part}${end}` };
};

const PLACES: readonly Place[] = [
  ...NODE_LABELS.filter(isPaged).map((label) => place('notes', `notes/${label}`)),
  ...NOTED_TIES.map(({ name }) => place('notes', `tie-notes/${name}`)),
  place('row', 'contents'),
  place('words', 'deciders'),
  place('words', 'reasons'),
];

export interface HeldTexts {
  form: Form;
  erase: string;
  texts: readonly HeldText[];
}

const textOf = ({ was, imports, ...at }: Row): HeldText => ({
  at,
  was: String(was),
  imports: imports as readonly number[],
});

/** What rows say, of a space whose imports are these. */
export async function* heldTexts(
  store: Pick<Store, 'read'>,
  space: string,
  imports: readonly ImportRecord[],
): AsyncIterable<HeldTexts> {
  for (const pages of pageRuns(imports)) {
    for (const { form, read, erase } of PLACES) {
      const rows = await store.read(read, { space, pages });
      if (rows.length > 0) yield { form, erase, texts: rows.map(textOf) };
    }
  }
}
