/** Every risk of the lens by every material in the buyer's chain. */
import type { Figures } from '../../analytics/answer.ts';
import type { BuyerRisk } from '../../analytics/buyer-risks.ts';
import type { Desk } from '../desk.ts';

export interface ReportRisk extends BuyerRisk {
  /** Whether it is what the report is about. */
  asked: boolean;
}

/** `figures` are those of the report: its own row is the same, with the likely range that was drawn for it. */
export async function reportRisks(
  { asker, question, request }: Desk,
  buyer: number,
  { exposure, coverage, mass }: Figures,
): Promise<ReportRisk[]> {
  const rows = await asker.analyse('buyerRisks', { question, buyer });
  return rows.map((row) => {
    const asked = row.risk === request.risk && row.material === request.material;
    return { ...row, figures: asked ? { exposure, coverage, mass } : row.figures, asked };
  });
}
