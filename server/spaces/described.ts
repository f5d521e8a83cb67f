/** Which entities a document describes: those of which a description that shows names it. */
import type { Store } from '../store/store.ts';
import { descriptionOf, inOwnWords } from './descriptions.ts';
import type { Visibility } from './visibility.ts';

/** Ids as the tables have them, by code unit, each once. Reads the entities of the space through. */
export async function describedBy(
  store: Pick<Store, 'read'>,
  space: string,
  document: string,
  visibility: Visibility,
): Promise<string[]> {
  const shows = (imports: readonly number[]) => visibility.assertedBy(imports) !== undefined;
  const own = new Map<string, { imports: readonly number[]; further: (readonly number[])[] }>();
  for (const row of await store.read('document/described', { space, document })) {
    const id = String(row['id']);
    const known = own.get(id) ?? { imports: row['imports'] as readonly number[], further: [] };
    own.set(id, known);
    if (row['saidBy']) known.further.push(row['saidBy'] as readonly number[]);
  }
  const found = new Set<string>();
  for (const [id, { imports, further }] of own) {
    const [words] = inOwnWords(
      { row: {}, imports },
      further.map((saidBy) => ({ row: {}, imports: saidBy })),
    );
    if (words && shows(words.imports)) found.add(id);
  }
  const said = await store.read('document/said', { space, text: JSON.stringify(document) });
  for (const { content, imports } of said) {
    const { row } = descriptionOf(String(content), []);
    if (row['document'] === document && shows(imports as readonly number[])) found.add(String(row['id']));
  }
  return [...found].sort();
}
