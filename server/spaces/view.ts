/** What has to be known of a space before its rows can be read one by one. */
import type { ImportRecord } from '../imports/record.ts';
import { isDecision, type RecordedMatch } from '../matching/effective.ts';
import type { Store } from '../store/store.ts';
import type { ClaimsShowing } from './claims.ts';
import { type Descriptions, readDescriptions } from './descriptions.ts';
import { datesOf, readDocuments, type ShownDocument } from './documents.ts';
import type { Showing } from './entity-rows.ts';
import { mergingOf } from './merging.ts';
import { recordedMatches } from './recorded-matches.ts';
import { replacementsOf } from './replacement.ts';
import { Visibility } from './visibility.ts';

export interface View extends Showing, ClaimsShowing {
  readonly documents: readonly ShownDocument[];
  /** Moments at which words or decisions came that change how entities show, ascending. */
  readonly turns: readonly string[];
}

/**
 * Rows show as the visible imports assert them. What entities are called, where they are and which are one is taken as
 * it was known at the moment `at` (ISO 8601); as it is known now where that is not given.
 */
export async function readView(
  store: Pick<Store, 'read' | 'readColumns'>,
  space: string,
  imports: readonly ImportRecord[],
  at?: string,
): Promise<View> {
  const visibility = new Visibility(imports);
  const words = at === undefined ? visibility : new Visibility(imports.filter((entry) => knownBy(entry, at)));
  const descriptions = await readDescriptions(store, space, imports);
  const documents = await readDocuments(store, space, imports, { visibility, words, descriptions });
  const showing: Showing = { visibility, words, descriptions, dateOf: datesOf(documents) };
  const matches = await recordedMatches(store, space, imports, visibility, 'projection/matches');
  const known = matches.filter((match) => at === undefined || knownSince(match, visibility) <= at);
  const merging = await mergingOf(store, space, known, showing);
  const replacements = replacementsOf(documents, merging.canonical);
  const turns = turnsOf(descriptions, matches, visibility);
  return { ...showing, documents, merging, replacements, turns };
}

/** Tables that were trusted bring no moment for entities and documents: they are always known. */
const knownBy = ({ trustRecorded, committedAt }: ImportRecord, at: string): boolean =>
  trustRecorded || (committedAt !== null && committedAt <= at);

/** When a decision came to be known; a trusted table says so itself. */
function knownSince({ import: n, decidedAt }: RecordedMatch, visibility: Visibility): string {
  const by = visibility.assertedBy([n])!;
  return (by.trustRecorded ? decidedAt : by.committedAt) ?? '';
}

function turnsOf(
  { entities, documents }: Descriptions,
  matches: readonly RecordedMatch[],
  visibility: Visibility,
): string[] {
  // a candidate joins nobody, and takes nobody apart
  const telling = matches.filter((match) => match.state !== 'possible' || isDecision(match));
  const turns = new Set(telling.map((match) => knownSince(match, visibility)));
  if (entities.size + documents.size > 0) {
    for (const { trustRecorded, committedAt } of visibility.visible) {
      if (!trustRecorded && committedAt !== null) turns.add(committedAt);
    }
  }
  turns.delete('');
  return [...turns].sort();
}
