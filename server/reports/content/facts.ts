/** Facts that count and what reduces their risk, as reports show them: each with its source. */
import type { FactEffectAnswer, MitigationAnswer } from '../../analytics/entity-risk.ts';
import type { Cited, Disclosed } from '../report.ts';
import type { Citations } from './citations.ts';
import { type ReportStatus, reportStatus } from './statuses.ts';

/** A dated claim of its source about an entity, a place or a material; no verdict. */
export interface ReportFact {
  risk: string;
  /** `iso:CD`, `iso:CD-NK`, `material:tin`; null: the entity itself. */
  about: string | null;
  /** That the fact is about, in a place for example; null: whatever the material. */
  material: string | null;
  /** As published, and on which scale. */
  value: Disclosed<string | null>;
  scale: string | null;
  /** Stated, or derived from the value; 0..1. */
  rated: Disclosed<number | null>;
  /** Id of the lens's scale by which it was derived; null: stated. */
  derivedBy: string | null;
  /** As the lens takes it, 0..1. */
  severity: Disclosed<number | null>;
  /** YYYY-MM-DD; null: not stated. */
  validFrom: string | null;
  validTo: string | null;
  /** When its source is dated. */
  dated: Disclosed<string | null>;
  /** Where the text of the lens says so, for a fact of the lens itself. */
  citation: string | null;
  source: Cited;
}

/** A status that leaves only a part of the risk. */
export interface ReportMitigation {
  status: ReportStatus;
  /** What is left of the risk, 0..1. */
  leaves: number;
  /** Where the lens's text says so. */
  citation: string | null;
}

/** `id` is that of the entity on which it counts. */
export function reportFact(
  { fact, rated, severity, derivedBy, citation }: FactEffectAnswer,
  id: string,
  citations: Citations,
): ReportFact {
  const { risk, about, material, value, scale, validFrom, validTo, document } = fact;
  return {
    risk,
    about: about === id ? null : about,
    material,
    value,
    scale,
    rated,
    derivedBy,
    severity,
    validFrom,
    validTo,
    dated: document.date,
    citation,
    source: citations.citeSource(document),
  };
}

export function reportMitigation(
  { status, leaves, citation }: MitigationAnswer,
  citations: Citations,
): ReportMitigation {
  return {
    status: reportStatus({ ...status, document: status.document.id }, citations),
    leaves,
    citation,
  };
}
