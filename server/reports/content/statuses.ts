/** Statuses as reports show them. */
import type { StatusRow } from '../../analytics/smelters/statuses.ts';
import type { Cited, Disclosed } from '../report.ts';
import type { Citations } from './citations.ts';

/** What a document says of an entity's standing: an assessment, a place on a list. */
export interface ReportStatus {
  kind: string;
  value: Disclosed<string>;
  /** null: whatever the material. */
  material: string | null;
  /** YYYY-MM-DD, both days included; null: not stated. */
  validFrom: string | null;
  validTo: string | null;
  source: Cited;
}

export function reportStatus(
  { kind, value, material, validFrom, validTo, document }: StatusRow,
  citations: Citations,
): ReportStatus {
  return { kind, value, material, validFrom, validTo, source: citations.cite(document) };
}
