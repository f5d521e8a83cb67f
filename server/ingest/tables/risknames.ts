import { distance } from 'fastest-levenshtein';
import type { Notice, PlacedRow } from './types.ts';

/** The risks of the lenses that come with the product; a user's lens may know more, so another is no fault. */
export const RISKS: readonly string[] = [
  'conflict',
  'child-labour',
  'forced-labour',
  'corruption',
  'environment',
  'high-risk-area',
  'non-state-armed-groups',
  'security-forces',
  'armed-groups',
  'torture',
  'gross-human-rights-abuse',
  'war-crimes',
  'bribery',
  'misrepresentation-of-origin',
  'money-laundering',
  'taxes-fees-royalties',
];
const MOST_NAMES = 100;

/** Counts risks that no lens of the product reads: a misspelt one would otherwise count nowhere, unseen. */
export class RiskNames {
  private readonly unknown = new Map<string, number>();

  add(rows: readonly PlacedRow<'facts'>[]): void {
    for (const { value } of rows) {
      if (RISKS.includes(value.risk)) continue;
      if (this.unknown.size < MOST_NAMES || this.unknown.has(value.risk)) {
        this.unknown.set(value.risk, (this.unknown.get(value.risk) ?? 0) + 1);
      }
    }
  }

  notices(file: string): Notice[] {
    return [...this.unknown].map(([risk, count]) => {
      const nearest = RISKS.filter((known) => distance(known, risk.toLowerCase()) <= 2);
      return {
        code: 'UNKNOWN_RISK',
        message: `${JSON.stringify(risk)} is read by no lens that comes with the product`,
        file,
        column: 'risk',
        count,
        ...(nearest.length > 0 && { nearest }),
      };
    });
  }
}
