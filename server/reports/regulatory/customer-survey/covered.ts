/** Origins in the countries that the Dodd-Frank Act covers, whatever lens the survey is answered by. */

import type { Desk } from '../../desk.ts';
import type { Finding } from '../content.ts';
import type { DraftSupply } from '../draft.ts';
import { finding } from '../findings/finding.ts';
import { citeRisk } from '../supply/cite-risk.ts';
import type { SurveyFacts } from './parts.ts';

/** The list as the lens for that Act has it. */
export function coveredCountries(desk: Desk): SurveyFacts['covered'] {
  const question = desk.asker.resolve({ lens: 'dodd-frank-1502', risk: 'covered-country-origin' });
  const list = question.lens.risks[question.risk]!.places[0]!;
  return {
    countries: new Set(list.places.map((place) => place.slice('iso:'.length))),
    source: () => citeRisk(desk, question, `lens:${question.lens.id}/${list.id}`),
  };
}

export function coveredFindings(
  { minerals, origins }: Pick<DraftSupply, 'minerals' | 'origins'>,
  { countries, source }: SurveyFacts['covered'],
): Finding[] {
  return minerals.flatMap(({ material, figures, mines, places }) => {
    if (!figures) return [];
    const of = mines + places;
    if (of === 0) return [finding('NO_ORIGIN', { material })];
    const there = origins.filter(
      (one) => one.material === material && one.country !== null && countries.has(one.country),
    );
    if (there.length === 0) return [finding('NO_COVERED_ORIGIN', { material, n: of }, [source()])];
    const n = there.reduce((sum, one) => sum + one.mines + one.places, 0);
    const named = [...new Set(there.flatMap(({ country }) => country ?? []))];
    const sources = [source(), ...there.flatMap((one) => one.sources)];
    return [finding('COVERED_ORIGINS', { material, n, of, countries: named }, sources)];
  });
}
