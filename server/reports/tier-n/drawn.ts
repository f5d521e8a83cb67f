/** What the charts of a tier-N report add up: over what may leave, so that no sum tells what is kept back. */
import { isWithheld } from '../document/cells.ts';
import { walkOf } from './charts/walk.ts';
import type { ReportCountries, ReportDrawn, TierNContent } from './content.ts';

export type Undrawn = Omit<TierNContent, 'drawn'>;

export const drawnOf = (content: Undrawn): ReportDrawn => ({
  tiers: tiersDrawn(content),
  countries: hitByCountry(content),
});

function tiersDrawn({ buyer, paths, figures }: Undrawn): ReportDrawn['tiers'] {
  if (paths.rows.length === 0) return null;
  const walk = walkOf(buyer, paths.rows);
  return {
    paths: walk.paths,
    part: walk.contribution / figures.exposure.expected,
    entities: walk.entities,
    ofEntities: walk.ofEntities,
  };
}

function hitByCountry({ contributions }: Undrawn): ReportCountries {
  const hit = new Map<string, number>();
  const elsewhere = { entities: 0, contribution: 0 };
  for (const { entity, contribution } of contributions.rows) {
    const { country } = entity;
    if (country !== null && !isWithheld(country)) hit.set(country, (hit.get(country) ?? 0) + contribution);
    else {
      elsewhere.entities += 1;
      elsewhere.contribution += contribution;
    }
  }
  const largest = [...hit].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return { rows: largest.map(([country, contribution]) => ({ country, contribution })), elsewhere };
}
