/** Where a smelter's material is said to come from: mines, countries and recycled sources that claims name. */
import { countsInLayer } from '../../analytics/claims.ts';
import { compareCodePoints } from '../../projection/code-points.ts';
import type { Projection } from '../../projection/projection.ts';
import { reportEntity } from '../content/entities.ts';
import type { Desk } from '../desk.ts';
import type { RollUpRow, RollUpStatus, SmelterOrigin, SmelterRecycled } from './content.ts';

const RECYCLED_WHOLLY = 'recycled-100';
/** Countries that are not stated come last. */
const LAST = '\u{10ffff}';

/** `statuses`: those of the metal that hold on the date. A claim that names no metal speaks of each. */
export function originsOf(
  desk: Desk,
  smelter: number,
  material: string | null,
  statuses: readonly RollUpStatus[],
): Pick<RollUpRow, 'origins' | 'recycled'> {
  const { projection } = desk.asker.state;
  const ends = claimsFromEnds(desk, smelter, material);
  const isRecycled = (claim: number) => kindOf(projection, claim) === 'recycled';
  return {
    origins: byCountry(
      desk,
      ends.filter((claim) => !isRecycled(claim)),
    ),
    recycled: recycledOf(desk, ends.filter(isRecycled), statuses),
  };
}

const kindOf = (projection: Projection, claim: number) =>
  projection.kindOf(projection.claims.supplier[claim]!);

/** Positions of the claims that count and say that a mine, a country or a recycled source supplies it. */
function claimsFromEnds({ asker, question }: Desk, smelter: number, material: string | null): number[] {
  const { projection } = asker.state;
  const { byCustomer, claims, entities } = projection;
  const asked = { ...question, material };
  const found: number[] = [];
  for (let claim = byCustomer[smelter]!; claim < byCustomer[smelter + 1]!; claim++) {
    if (!entities.terminal[claims.supplier[claim]!]) continue;
    if (countsInLayer(projection, asked, claim)) found.push(claim);
  }
  return found;
}

function byCountry(desk: Desk, claims: readonly number[]): SmelterOrigin[] {
  const { projection } = desk.asker.state;
  const { supplier } = projection.claims;
  const countries = new Map<string | null, number[]>();
  for (const claim of claims) {
    const country = projection.countryOf(supplier[claim]!);
    const held = countries.get(country);
    if (held) held.push(claim);
    else countries.set(country, [claim]);
  }
  const rows = Array.from(countries, ([country, ofCountry]): SmelterOrigin => {
    const ends = [...new Set(ofCountry.map((claim) => supplier[claim]!))];
    const mines = ends
      .filter((end) => projection.kindOf(end) === 'mine')
      .sort((a, b) => projection.idRank[a]! - projection.idRank[b]!);
    return {
      country,
      mines: mines.map((mine) => reportEntity(projection, mine)),
      claims: ofCountry.length,
      sources: sourcesOf(desk, ofCountry),
    };
  });
  return rows.sort((a, b) => compareCodePoints(a.country ?? LAST, b.country ?? LAST));
}

function recycledOf(
  desk: Desk,
  claims: readonly number[],
  statuses: readonly RollUpStatus[],
): SmelterRecycled {
  const status = statuses.find(({ kind }) => kind === RECYCLED_WHOLLY);
  return { status: status ?? null, claims: claims.length, sources: sourcesOf(desk, claims) };
}

/** Numbers of their citations, ascending; null where declarers are left out, whom their documents name. */
function sourcesOf({ asker, citations, request }: Desk, claims: readonly number[]): number[] | null {
  if (request.withoutDeclarers) return null;
  const { claims: columns, documentIds } = asker.state.projection;
  const cited = claims.map((claim) => citations.cite(documentIds[columns.document[claim]!]));
  return [...new Set(cited.filter((number) => number !== null))].sort((a, b) => a - b);
}
