/** Articles 4 to 7 of Regulation (EU) 2017/821, point by point, for what Article 7 has an importer disclose. */
import type { DraftPart, Finding } from '../content.ts';
import type { DraftSupply } from '../draft.ts';
import { blank, draftPart, finding } from '../findings/finding.ts';
import { standingFindings } from '../findings/standing.ts';
import {
  depthFindings,
  exposureFindings,
  facilityFindings,
  openFindings,
  originFindings,
  recycledFindings,
  useFindings,
} from '../findings/supply.ts';

const article = (where: string): string => `Regulation (EU) 2017/821, ${where}`;
const LISTED = { some: 'LISTED_ORIGINS', none: 'NO_LISTED_ORIGIN' };

export interface EuFacts {
  risk: string;
  /** Citations of the editions of the indicative list on record. */
  editions: readonly number[];
  /** What became of questions to suppliers. */
  followUp: readonly Finding[];
}

export function euParts(supply: DraftSupply, { risk, editions, followUp }: EuFacts): DraftPart[] {
  const { minerals, facilities } = supply;
  const list = editions.length > 0 ? finding('LIST', {}, editions) : finding('NO_LIST', {});
  const volumes = minerals.map(({ material }) => blank('eu-volume', material));
  const point = (id: string, where: string, findings: readonly Finding[], ...codes: string[]) =>
    draftPart(id, article(where), findings, ...codes);
  return [
    draftPart('eu-importer', article('Article 1(2) and (3) and Annex I'), useFindings(supply), ...volumes),
    point('eu-4-a', 'Article 4(a)', [], 'eu-policy'),
    point('eu-4-b', 'Article 4(b)', [], 'eu-standards'),
    point('eu-4-c', 'Article 4(c)', [], 'eu-responsibility'),
    point('eu-4-d', 'Article 4(d)', [], 'eu-contracts'),
    point('eu-4-e', 'Article 4(e)', [], 'eu-grievance'),
    point('eu-4-f', 'Article 4(f)', depthFindings(supply), 'eu-minerals'),
    point('eu-4-g', 'Article 4(g)', facilityFindings(supply), 'eu-metals'),
    point('eu-4-h', 'Article 4(h)', [], 'eu-by-products'),
    point(
      'eu-5-assess',
      'Article 5(1)(a) and (4), Article 14(2)',
      [list, ...originFindings(supply, LISTED), ...openFindings(supply), ...exposureFindings(minerals, risk)],
      'eu-assessment',
    ),
    point('eu-5-respond', 'Article 5(1)(b), (2), (3) and (5)', followUp, 'eu-response'),
    point('eu-6', 'Article 6 and Article 7(3)', standingFindings(facilities), 'eu-audit', 'eu-exemption'),
    point('eu-7-1', 'Article 7(1)', [], 'eu-authority'),
    point('eu-7-2', 'Article 7(2)', [], 'eu-downstream'),
    point('eu-7-3', 'Article 7(3)', [], 'eu-publication'),
    point('eu-7-4', 'Article 7(4)', recycledFindings(supply), 'eu-recycled'),
  ];
}
