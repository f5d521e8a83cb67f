import type { Response } from '../../../risk/lens.ts';
import type { Listed, ReportEntity } from '../../report.ts';
import type { ReportFigures } from '../../tier-n/content.ts';
import type { DraftContent } from '../content.ts';

/** What a risk comes to for the buyer. */
export interface RiskRow {
  risk: string;
  /** null: all layers together. */
  material: string | null;
  figures: ReportFigures;
  /** Entities upstream that the risk is found at, whatever the shares; null where it was not asked. */
  reached: number | null;
  /** What the lens requires where the risk is found; null: nothing. */
  response: Response | null;
}

/** A direct supplier, and what is on record of its own supply. */
export interface SupplierRow {
  material: string;
  entity: ReportEntity;
  /** Claims by which it supplies the buyer, and their citations. */
  claims: number;
  sources: number[];
  /** Claims, verified or declared, on who supplies it, and their citations. */
  own: number;
  ownSources: number[];
}

/** What an evidence ledger by the five steps says. Internal: suppliers are named. */
export interface LedgerContent extends DraftContent<'oecd-five-steps'> {
  risks: RiskRow[];
  suppliers: Listed<SupplierRow>;
}
