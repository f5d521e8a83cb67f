/** Where the exposure comes from, each row with the facts that make its risk. */
import type { Contribution } from '../../analytics/answer.ts';
import { reportEntity } from '../content/entities.ts';
import { type ReportFact, type ReportMitigation, reportFact, reportMitigation } from '../content/facts.ts';
import { MOST_ROWS } from '../content/listed.ts';
import type { Desk } from '../desk.ts';
import type { Listed, ReportEntity } from '../report.ts';

export interface ReportContribution extends Omit<Contribution, 'entity'> {
  entity: ReportEntity;
  /** Those that count, about places and materials first, then about the entity itself. */
  facts: ReportFact[];
  mitigations: ReportMitigation[];
}

export async function reportContributions(
  { asker, question, citations }: Desk,
  rows: readonly Contribution[],
): Promise<Listed<ReportContribution>> {
  const { projection } = asker.state;
  const shown = rows.slice(0, MOST_ROWS);
  const entities = shown.map(({ entity }) => projection.indexOf(entity.id));
  const evidence = await asker.analyse('riskEvidence', { question, entities });
  const reported = shown.map((row, i): ReportContribution => {
    const { facts, mitigations } = evidence[i]!;
    return {
      ...row,
      entity: reportEntity(projection, entities[i]!),
      facts: facts.map((fact) => reportFact(fact, row.entity.id, citations)),
      mitigations: mitigations.map((one) => reportMitigation(one, citations)),
    };
  });
  return { rows: reported, total: rows.length };
}
