/** The five-step framework of the OECD Due Diligence Guidance, Annex I, step by step. */
import type { DraftPart, Finding } from '../content.ts';
import type { DraftSupply } from '../draft.ts';
import { draftPart } from '../findings/finding.ts';
import { standingFindings } from '../findings/standing.ts';
import {
  depthFindings,
  exposureFindings,
  facilityFindings,
  openFindings,
  originFindings,
  recycledFindings,
  supplierFindings,
} from '../findings/supply.ts';

const GUIDANCE = 'OECD Due Diligence Guidance (third edition, 2016), Annex I';
const AT_RISK = { some: 'LISTED_ORIGINS', none: 'NO_LISTED_ORIGIN' };

export interface LedgerFacts {
  risk: string;
  /** Where the trace stops; none without supply on record. */
  gaps: readonly Finding[];
  /** What became of questions to suppliers. */
  followUp: readonly Finding[];
}

export function ledgerParts(supply: DraftSupply, { risk, gaps, followUp }: LedgerFacts): DraftPart[] {
  const { minerals, facilities } = supply;
  const step = (id: string, where: string, findings: readonly Finding[]) =>
    draftPart(`step-${id}`, `${GUIDANCE}, Step ${where}`, findings, `step-${id}`);
  return [
    step('1-a', '1 (A)', []),
    step('1-b', '1 (B)', []),
    step('1-c', '1 (C)', [
      ...facilityFindings(supply),
      ...depthFindings(supply),
      ...recycledFindings(supply),
    ]),
    step('1-d', '1 (D)', supplierFindings(supply)),
    step('1-e', '1 (E)', []),
    step('2-a', '2 (A)', [
      ...originFindings(supply, AT_RISK),
      ...openFindings(supply),
      ...exposureFindings(minerals, risk),
      ...gaps,
    ]),
    step('2-b', '2 (B)', []),
    step('3-a', '3 (A)', []),
    step('3-b', '3 (B)', []),
    step('3-c', '3 (C)', followUp),
    step('3-d', '3 (D)', []),
    step('4', '4', standingFindings(facilities)),
    step('5', '5', []),
  ];
}
