/** Feeds a projection from the rows that a trace has read. */
import { USES_MATERIAL } from '../analytics/declared-unused.ts';
import type { ProjectionSource, SourceDocument, SourceStatus } from '../projection/source.ts';
import { type ShownDocument, textOf } from '../spaces/documents.ts';
import { sourceDocument } from '../spaces/source.ts';
import type { TraceView } from './trace-view.ts';
import type { UpstreamRows } from './upstream-rows.ts';

/** `cut`: entities whose claims are not among the rows although there are some. */
export function rowsSource(rows: UpstreamRows, view: TraceView, cut: ReadonlySet<string>): ProjectionSource {
  return {
    async *entities() {
      yield* rows.entities;
    },
    async *links() {
      yield* rows.links;
    },
    async *facts() {
      yield rows.facts;
    },
    async *statuses() {
      yield rows.statuses.filter((status) => !mayMisleadOf(status, cut));
    },
    async *documents() {
      yield documentsFor(rows, view);
    },
    async merging() {
      const { merging, turns } = view;
      const merged = merging.merged.filter(({ of }) => rows.met.has(of));
      return { merged, claimsWithin: rows.within, notFollowed: merging.notFollowed, turns };
    },
  };
}

/** Without its claims an entity that declares not to use a material would be taken for a clean end. */
const mayMisleadOf = ({ about, kind }: SourceStatus, cut: ReadonlySet<string>): boolean =>
  kind === USES_MATERIAL && cut.has(about);

/**
 * The documents that rows cite, other editions of these, and all that nobody declared: lists and indices, which say
 * something by being there. Declarations of others, of which there may be millions, are left out.
 */
function documentsFor({ links, facts, statuses }: UpstreamRows, view: TraceView): SourceDocument[] {
  const cited = new Set<string | null>([...facts, ...statuses].map(({ document }) => document));
  for (const { document } of links) for (const id of document) cited.add(id);
  const wanted = view.documents.filter((each) => cited.has(each.id) || textOf(each, 'declarer') === null);
  const titles = new Set(wanted.map(titleOf));
  titles.delete(null);
  return view.documents
    .filter((each) => titles.has(titleOf(each)) || cited.has(each.id) || textOf(each, 'declarer') === null)
    .map((each) => sourceDocument(each, view));
}

/** What editions of one thing share; null for a document that is none. */
function titleOf(document: ShownDocument): string | null {
  const [publisher, title] = [textOf(document, 'publisher'), textOf(document, 'title')];
  return publisher === null || title === null ? null : JSON.stringify([publisher, title]);
}
