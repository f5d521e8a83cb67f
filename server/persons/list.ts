/** The contact persons that a space holds. */
import { listImports } from '../imports/record.ts';
import type { Store } from '../store/store.ts';
import { heldTexts } from './held-texts.ts';
import { type Notes, type Person, personsIn } from './persons-in-notes.ts';

export interface HeldPerson extends Person {
  /** Rows that tell this of the person. */
  rows: number;
  /** The moment of the last import that brought it. */
  lastBroughtAt: string;
}

/** As they are told of, the longest held first; two that are told of in other words are two. */
export async function listPersons(store: Store, space: string): Promise<HeldPerson[]> {
  const imports = await listImports(store, space);
  const moments = new Map(imports.map(({ n, committedAt, startedAt }) => [n, committedAt ?? startedAt]));
  const found = new Map<string, HeldPerson>();
  for await (const { form, texts } of heldTexts(store, space, imports)) {
    if (form === 'words') continue;
    for (const { was, imports: by } of texts) {
      const row = JSON.parse(was) as unknown;
      const notes = form === 'notes' ? (row as Notes) : ((row as { notes?: Notes }).notes ?? {});
      const brought =
        by
          .map((n) => moments.get(n) ?? '')
          .sort()
          .at(-1) ?? '';
      for (const person of personsIn(notes)) add(found, person, brought);
    }
  }
  return [...found.values()].sort((a, b) => (a.lastBroughtAt < b.lastBroughtAt ? -1 : 1));
}

function add(found: Map<string, HeldPerson>, person: Person, broughtAt: string): void {
  const key = JSON.stringify(person);
  const held = found.get(key);
  if (!held) {
    found.set(key, { ...person, rows: 1, lastBroughtAt: broughtAt });
    return;
  }
  held.rows++;
  if (broughtAt > held.lastBroughtAt) held.lastBroughtAt = broughtAt;
}
