/** The entities of a space as who-is-who compares them. */
import type { ImportRecord } from '../imports/record.ts';
import type { MatchRecord } from '../matching/record.ts';
import type { EntityKind } from '../model.ts';
import { type Descriptions, readDescriptions, shownEntity, standingOf } from '../spaces/descriptions.ts';
import { pageRuns } from '../spaces/pages.ts';
import { Visibility } from '../spaces/visibility.ts';
import type { Row, Store } from '../store/store.ts';

/** Names of notes that say where a company is and how it is reached, by the formats that write them. */
const ADDRESS_NOTES = ['address', 'street', 'city', 'state province', 'company address'];
const EMAIL_NOTES = ['email', 'contact email', 'company contact email', 'company authorizer email'];

type Notes = Readonly<Record<string, string>>;

/** Every entity that shows, one record each. */
export async function matchRecords(
  store: Pick<Store, 'read'>,
  space: string,
  imports: readonly ImportRecord[],
): Promise<MatchRecord[]> {
  const visibility = new Visibility(imports);
  const descriptions = await readDescriptions(store, space, imports);
  const declared = await declarersNotes(store, space, imports, visibility);
  const records: MatchRecord[] = [];
  for (const pages of pageRuns(imports)) {
    for (const row of await store.read('export/entities', { space, pages })) {
      if (!visibility.assertedBy(row['imports'] as readonly number[])) continue;
      const shown = shownRow(row, descriptions, visibility);
      if (shown) records.push(recordOf(shown, { ...declared.get(String(row['id'])), ...notesOf(shown) }));
    }
  }
  return records;
}

/** Of several descriptions the latest import's; identifiers are those of all. */
function shownRow(row: Row, { entities }: Descriptions, visibility: Visibility): Row | undefined {
  const further = entities.get(String(row['id']));
  if (!further) return row;
  const own = { row, imports: row['imports'] as readonly number[] };
  return shownEntity(standingOf(own, further, visibility), visibility, () => undefined);
}

/** What declarers say of themselves in their documents, the latest import's word first. */
async function declarersNotes(
  store: Pick<Store, 'read'>,
  space: string,
  imports: readonly ImportRecord[],
  visibility: Visibility,
): Promise<Map<string, Notes>> {
  const found = new Map<string, Notes>();
  for (const pages of pageRuns(imports)) {
    for (const row of await store.read('export/documents', { space, pages })) {
      if (!row['declarer'] || !visibility.assertedBy(row['imports'] as readonly number[])) continue;
      const declarer = String(row['declarer']);
      found.set(declarer, { ...found.get(declarer), ...placeNotes(notesOf(row)) });
    }
  }
  return found;
}

/** A document's notes hold every answer: only what is looked at is kept. */
function placeNotes(notes: Notes): Notes {
  const names = [...ADDRESS_NOTES, ...EMAIL_NOTES].filter((name) => notes[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, notes[name]!]));
}

function notesOf({ notes }: Row): Notes {
  if (!notes) return {};
  // a further description holds them as they were read
  return (typeof notes === 'string' ? JSON.parse(notes) : notes) as Notes;
}

function recordOf(row: Row, notes: Notes): MatchRecord {
  const region = row['region'] ? String(row['region']) : undefined;
  const country = row['country'] ? String(row['country']) : region?.slice(0, 2);
  const address = ADDRESS_NOTES.flatMap((name) => notes[name] ?? []).join(' ');
  const email = EMAIL_NOTES.flatMap((name) => notes[name] ?? [])[0];
  const [latitude, longitude] = [row['latitude'], row['longitude']];
  return {
    id: String(row['id']),
    kind: row['kind'] as EntityKind,
    name: String(row['name'] ?? ''),
    ...(country !== undefined && { country }),
    identifiers: (row['identifiers'] ?? []) as readonly string[],
    materials: (row['materials'] ?? []) as readonly string[],
    ...(address && { address }),
    ...(email && { email }),
    ...(typeof latitude === 'number' && { latitude }),
    ...(typeof longitude === 'number' && { longitude }),
  };
}
