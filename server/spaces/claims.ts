/** Claims as a projection takes them: the rows that show, in the versions that replaced documents leave of them. */
import type { LinkBatch, SourceFact, SourceStatus } from '../projection/source.ts';
import type { Columns, Row } from '../store/store.ts';
import type { Merging } from './merging.ts';
import { type Replacements, type Timed, versionsOf } from './replacement.ts';
import type { Visibility } from './visibility.ts';
import { picker, someRows, visibleRows } from './visible-columns.ts';

/** What decides how claims show. */
export interface ClaimsShowing {
  readonly visibility: Visibility;
  readonly replacements: Replacements;
  readonly merging: Merging;
}

/** A batch of links, and how many were left out because they join members of one group. */
export function linkBatch(columns: Columns, showing: ClaimsShowing): { batch: LinkBatch; within: number } {
  const { visibility, replacements, merging } = showing;
  const { keep, by } = visibleRows(columns, visibility);
  const pick = picker(columns, keep);
  const recorded = pick<string | null>('recordedAt').map((own, i) => visibility.recorded(by[i]!, own));
  const batch = {
    count: keep.length,
    supplier: pick<number>('supplier'),
    customer: pick<number>('customer'),
    id: pick<string>('id'),
    materials: pick<string[]>('materials'),
    share: pick<number | null>('share'),
    basis: pick<string>('basis'),
    scope: pick<string>('scope'),
    depth: pick<string>('depth'),
    validFrom: pick<string | null>('validFrom'),
    validTo: pick<string | null>('validTo'),
    recordedAt: recorded.map((r) => r.at),
    retractedAt: pick<string | null>('retractedAt'),
    document: pick<string | null>('document'),
    importRank: recorded.map((r) => r.rank),
  };
  const { whole, within } =
    merging.merged.length === 0 ? { whole: batch, within: 0 } : joined(batch, merging);
  return { batch: replacements.size === 0 ? whole : inVersions(whole, replacements), within };
}

function inVersions(batch: LinkBatch, replacements: Replacements): LinkBatch {
  const rows: number[] = [];
  const versions: Timed[] = [];
  for (let i = 0; i < batch.count; i++) {
    const document = batch.document[i];
    const steps = document ? replacements.get(document) : undefined;
    const claim = {
      id: batch.id[i]!,
      validFrom: batch.validFrom[i]!,
      validTo: batch.validTo[i]!,
      recordedAt: batch.recordedAt[i]!,
      retractedAt: batch.retractedAt[i]!,
      rank: batch.importRank[i]!,
    };
    for (const version of steps ? versionsOf(claim, steps) : [claim]) {
      rows.push(i);
      versions.push(version);
    }
  }
  return {
    ...someRows(batch, rows),
    id: versions.map(({ id }) => id),
    validTo: versions.map(({ validTo }) => validTo),
    recordedAt: versions.map(({ recordedAt }) => recordedAt),
    retractedAt: versions.map(({ retractedAt }) => retractedAt),
    importRank: versions.map(({ rank }) => rank),
  };
}

/** Links between the entities that groups show as; those within a group are left out, one to itself stays. */
function joined(batch: LinkBatch, { canonicalNumber }: Merging): { whole: LinkBatch; within: number } {
  const supplier = Array.from(batch.supplier, canonicalNumber);
  const customer = Array.from(batch.customer, canonicalNumber);
  const rows: number[] = [];
  for (let i = 0; i < batch.count; i++) {
    if (supplier[i] !== customer[i] || batch.supplier[i] === batch.customer[i]) rows.push(i);
  }
  const whole = someRows({ ...batch, supplier, customer }, rows);
  return { whole, within: batch.count - rows.length };
}

/** The versions of a fact or a status that shows; none where it does not. */
export function evidenceOf<T extends SourceFact | SourceStatus>(
  { imports, ...rest }: Row,
  { visibility, replacements, merging }: ClaimsShowing,
): T[] {
  const by = visibility.assertedBy(imports as readonly number[]);
  if (!by) return [];
  const row = rest as unknown as T;
  const { at: recordedAt, rank } = visibility.recorded(by, row.recordedAt);
  const about = merging.canonical(row.about);
  const claim = { ...row, about, recordedAt };
  const steps = replacements.get(row.document);
  if (!steps) return [claim];
  return versionsOf({ ...claim, rank }, steps).map(({ rank: _rank, ...version }) => version as T);
}
