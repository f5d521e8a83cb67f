/**
 * What an earlier report said, as far as a later one compares itself with it. It becomes part of the later one's request,
 * so that this can be made again without the earlier file.
 */
import type { Listed, ReportBasis, ReportEntity } from '../report.ts';
import type { ReportRequest } from '../request.ts';
import type { ReportFigures, TierNContent } from '../tier-n/content.ts';

export interface PreviousStatus {
  kind: string;
  value: string;
  /** null: whatever the material. */
  material: string | null;
}

export interface PreviousReport {
  id: string;
  request: Omit<ReportRequest, 'previous'>;
  snapshot: string;
  lens: ReportBasis['lens'];
  shares: ReportBasis['shares'];
  figures: ReportFigures;
  contributions: Listed<{ entity: ReportEntity; contribution: number }>;
  gaps: Listed<{ entity: ReportEntity; opaque: number }>;
  /** Each with the statuses that held on the day. */
  smelters: Listed<{ entity: ReportEntity; statuses: PreviousStatus[] }>;
  /** Ids of the documents cited, those left out that only its own comparison cites; by code point. */
  documents: string[];
}

const mapped = <T, U>({ rows, total }: Listed<T>, change: (row: T) => U): Listed<U> => ({
  rows: rows.map(change),
  total,
});

type Compared = Pick<PreviousReport, 'figures' | 'contributions' | 'gaps' | 'smelters'>;

/** What of a report another one is compared with. */
export function comparedOf({
  figures,
  contributions,
  gaps,
  smelters,
}: Pick<TierNContent, 'figures' | 'contributions' | 'gaps' | 'smelters'>): Compared {
  return {
    figures,
    contributions: mapped(contributions, ({ entity, contribution }) => ({ entity, contribution })),
    gaps: mapped(gaps.gaps, ({ entity, opaque }) => ({ entity, opaque })),
    smelters: mapped(smelters, ({ entity, statuses }) => ({
      entity,
      statuses: statuses.map(({ kind, value, material }) => ({ kind, value: String(value), material })),
    })),
  };
}

export function previousOf(report: TierNContent): PreviousReport {
  const { id, request, basis, changes, citations } = report;
  const { previous: _, ...asked } = request;
  const cited = changes ? citations.slice(0, changes.citedBefore) : citations;
  return {
    id,
    request: asked,
    snapshot: basis.snapshot,
    lens: basis.lens,
    shares: basis.shares,
    ...comparedOf(report),
    documents: cited.map((one) => one.id).sort(),
  };
}
