/**
 * What a customer's survey on responsible minerals asks, in the order of RMI's CMRT: eight questions for each mineral and
 * eight for the company.
 */
import type { ReportStatus } from '../../content/statuses.ts';
import type { Blank, DraftPart, Finding } from '../content.ts';
import type { DraftSupply } from '../draft.ts';
import { blank, draftPart, finding } from '../findings/finding.ts';
import {
  exposureFindings,
  facilityFindings,
  openFindings,
  originFindings,
  recycledFindings,
  supplierFindings,
  useFindings,
} from '../findings/supply.ts';
import { coveredFindings } from './covered.ts';

const TEMPLATE = 'RMI Conflict Minerals Reporting Template (CMRT) 6';

/** Kinds of status under which answers of a declaration are kept, by question. */
const OF_MINERALS = [
  'uses-material',
  'remains-in-product',
  'sources-from-covered-countries',
  'sources-from-cahra',
  'recycled-100',
  'suppliers-responded',
  'all-smelters-identified',
  'all-smelters-reported',
] as const;
const OF_COMPANY = {
  a: 'sourcing-policy',
  b: 'policy-public',
  c: 'requires-validated-smelters',
  d: 'due-diligence-measures',
  e: 'surveys-suppliers',
  f: 'reviews-responses',
  g: 'corrective-action',
  h: 'files-disclosure',
} as const;

export interface SurveyFacts {
  risk: string;
  /** The covered countries of the Dodd-Frank Act: ISO 3166-1 alpha-2; `source` cites what lists them, where it is used. */
  covered: { countries: ReadonlySet<string>; source: () => number };
}

export function surveyParts(supply: DraftSupply, { risk, covered }: SurveyFacts): DraftPart[] {
  const { minerals } = supply;
  const listed = originFindings(supply, { some: 'LISTED_ORIGINS', none: 'NO_LISTED_ORIGIN' });
  const findings: Finding[][] = [
    useFindings(supply).filter(({ code }) => !code.startsWith('DECLARES')),
    [],
    coveredFindings(supply, covered),
    [...listed, ...openFindings(supply), ...exposureFindings(minerals, risk)],
    recycledFindings(supply),
    supplierFindings(supply),
    facilityFindings(supply),
    facilityFindings(supply),
  ];
  return [
    draftPart('survey-company', `${TEMPLATE}, company information`, [], 'survey-company', 'survey-scope'),
    ...OF_MINERALS.map((topic, i) => {
      const answers = minerals.map(({ material }) => answerOf(supply.declared, topic, material));
      const blanks = minerals
        .filter((_, m) => !answers[m])
        .map(({ material }) => blank(`q${i + 1}`, material));
      const said = [...findings[i]!, ...answers.filter((one) => one !== null)];
      return draftPart(`q${i + 1}`, `${TEMPLATE}, question ${i + 1}`, said, ...blanks);
    }),
    ...Object.entries(OF_COMPANY).map(([letter, topic]) => {
      const answer = answerOf(supply.declared, topic, null);
      const blanks: Blank[] = answer ? [] : [blank(`q-${letter}`)];
      const provision = `${TEMPLATE}, question ${letter.toUpperCase()}`;
      return draftPart(`q-${letter}`, provision, answer ? [answer] : [], ...blanks);
    }),
    draftPart(
      'survey-risks',
      'OECD Due Diligence Guidance (third edition, 2016), Annex II',
      [],
      'survey-risks',
    ),
  ];
}

/** The answer that the buyer itself has declared, as far as it holds on the date. */
function answerOf(declared: readonly ReportStatus[], topic: string, material: string | null): Finding | null {
  const status = declared.find((one) => one.kind === topic && one.material === material);
  if (!status) return null;
  return finding('ANSWER', material === null ? {} : { material }, [status.source], status.value);
}
