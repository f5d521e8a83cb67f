/** Every risk of the lens for one buyer. */
import { ofTraced } from '../../../analytics/figures.ts';
import type { Desk } from '../../desk.ts';
import type { RiskRow } from '../oecd-five-steps/content.ts';

/**
 * By risk, then material, all together first; those for which there are no figures are left out. How many entities are
 * reached is asked for the material of the request.
 */
export async function risksOf({ asker, question, request }: Desk, buyer: number): Promise<RiskRow[]> {
  const { material: asked } = request;
  const rows = await asker.analyse('buyerRisks', { question: { ...question, material: null }, buyer });
  return Promise.all(
    rows
      .filter(({ figures }) => figures !== null)
      .map(async ({ risk, material, figures }) => ({
        risk,
        material,
        figures: { ...figures!, ofTraced: ofTraced(figures!) },
        reached: material === asked ? await reached(risk) : null,
        response: question.lens.risks[risk]!.response ?? null,
      })),
  );

  async function reached(risk: string): Promise<number> {
    const { total } = await asker.analyse('reach', { question: { ...question, risk }, buyer, first: 0 });
    return total;
  }
}
