/** Feeds a projection from the store: the visible rows of one space, page by page. */
import type { ImportRecord } from '../imports/record.ts';
import type {
  EntityBatch,
  LinkBatch,
  ProjectionSource,
  SourceDocument,
  SourceFact,
  SourceMerging,
  SourceStatus,
} from '../projection/source.ts';
import type { Store } from '../store/store.ts';
import { ahead } from './ahead.ts';
import { evidenceOf, linkBatch } from './claims.ts';
import { type ShownDocument, textOf } from './documents.ts';
import { entityBatch, withRows } from './entity-rows.ts';
import { pageRuns } from './pages.ts';
import { readView, type View } from './view.ts';
import { someRows } from './visible-columns.ts';

/** The entities that groups show as in the place of their members. */
export function mergedBatch(batch: EntityBatch, { merging }: Pick<View, 'merging'>): EntityBatch {
  if (merging.merged.length === 0) return batch;
  const keep: number[] = [];
  for (let i = 0; i < batch.count; i++) if (merging.canonical(batch.id[i]!) === batch.id[i]) keep.push(i);
  return withRows(someRows(batch, keep), (id) => merging.rows.get(id));
}

export function sourceDocument(
  document: ShownDocument,
  { visibility, replacements }: Pick<View, 'visibility' | 'replacements'>,
): SourceDocument {
  return {
    id: document.id,
    publisher: textOf(document, 'publisher'),
    title: textOf(document, 'title'),
    date: textOf(document, 'date'),
    edition: textOf(document, 'edition'),
    licence: textOf(document, 'licence'),
    recordedAt: visibility.recorded(document.by, null).at,
    replacedFrom: replacements.get(document.id)?.at(-1)?.day ?? null,
  };
}

/**
 * What a space holds, as a projection is built from it; as entities were described and merged at the moment `at`, where
 * one is given. Reads are ordered by the statements, so batches are too. `merging` is complete when links have been read.
 */
export function storeSource(
  store: Pick<Store, 'read' | 'readColumns'>,
  space: string,
  imports: readonly ImportRecord[],
  at?: string,
): ProjectionSource {
  const runs = pageRuns(imports);
  let reading: Promise<View> | undefined;
  const view = (): Promise<View> => {
    reading ??= readView(store, space, imports, at);
    return reading;
  };
  let within = 0;
  const columns = (statement: string) =>
    ahead(runs, (pages) => store.readColumns(statement, { space, pages }));
  async function* rows<T extends SourceFact | SourceStatus>(statement: string): AsyncIterable<readonly T[]> {
    const showing = await view();
    for await (const batch of ahead(runs, (pages) => store.read(statement, { space, pages }))) {
      yield batch.flatMap((row) => evidenceOf<T>(row, showing));
    }
  }
  return {
    async *entities(): AsyncIterable<EntityBatch> {
      const showing = await view();
      for await (const batch of columns('projection/entities')) {
        yield mergedBatch(entityBatch(batch, showing), showing);
      }
    },
    async *links(): AsyncIterable<LinkBatch> {
      const showing = await view();
      within = 0;
      for await (const read of columns('projection/links')) {
        const links = linkBatch(read, showing);
        within += links.within;
        yield links.batch;
      }
    },
    facts: () => rows<SourceFact>('projection/facts'),
    statuses: () => rows<SourceStatus>('projection/statuses'),
    async *documents(): AsyncIterable<readonly SourceDocument[]> {
      const showing = await view();
      yield showing.documents.map((document) => sourceDocument(document, showing));
    },
    async merging(): Promise<SourceMerging> {
      const { merging, turns } = await view();
      return { merged: merging.merged, claimsWithin: within, notFollowed: merging.notFollowed, turns };
    },
  };
}

/** The same without entities and what is said of them: who is who and the documents of a space too large to project. */
export function headSource(...of: Parameters<typeof storeSource>): ProjectionSource {
  const { documents, merging } = storeSource(...of);
  return {
    entities: nothing,
    links: nothing,
    facts: nothing,
    statuses: nothing,
    documents,
    merging: merging!,
  };
}

async function* nothing(): AsyncIterable<never> {}
