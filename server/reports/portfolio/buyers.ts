/** The figures of every buyer, with its likely band and its reach. */
import type { Notice } from '../../analytics/answer.ts';
import { ofTraced } from '../../analytics/figures.ts';
import { withLikely } from '../../analytics/likely/with-likely.ts';
import { reportEntity } from '../content/entities.ts';
import type { Desk } from '../desk.ts';
import type { PortfolioBuyer } from './content.ts';

/** Entities asked for at once: few enough to cross a thread without a stall. */
const AT_ONCE = 2_000;

/** The largest expected exposure first, then the largest high, then by id. */
export async function everyBuyer(desk: Desk): Promise<{ rows: PortfolioBuyer[]; limits: Notice[] }> {
  const { asker, question } = desk;
  const { projection } = asker.state;
  const bands = await asker.analyse('likelyLines', { question });
  const reach = await reachByRank(desk);
  const rows: PortfolioBuyer[] = [];
  const { count } = projection.entities;
  for (let from = 0; from < count; from += AT_ONCE) {
    for (const line of await asker.analyse('lines', { question, from, count: AT_ONCE })) {
      const index = projection.indexOf(line.buyer.id);
      const rank = projection.idRank[index]!;
      const band = { likelyLow: bands.likelyLow[rank]!, likelyHigh: bands.likelyHigh[rank]! };
      const { exposure, coverage, mass } = line;
      rows.push({
        buyer: reportEntity(projection, index),
        exposure: withLikely(exposure, band),
        coverage,
        mass,
        ofTraced: ofTraced(line),
        ...reach(rank),
      });
    }
  }
  // Sorting is stable, and they stand by id.
  rows.sort((a, b) => b.exposure.expected - a.exposure.expected || b.exposure.high - a.exposure.high);
  return { rows, limits: bands.limits };
}

type Reach = Pick<PortfolioBuyer, 'risky' | 'nearestTier' | 'nearestAtLeast'>;

/** Of a buyer by the place of its id among all. */
async function reachByRank({ asker, question }: Desk): Promise<(rank: number) => Reach> {
  const { idRank, entities } = asker.state.projection;
  const { buyers, risky, tier, tierAtLeast } = await asker.analyse('reachOfAll', { question });
  const places = new Int32Array(entities.count);
  buyers.forEach((buyer, place) => {
    places[idRank[buyer]!] = place;
  });
  return (rank) => {
    const place = places[rank]!;
    return {
      risky: risky[place]!,
      nearestTier: tier[place]! || null,
      nearestAtLeast: tierAtLeast[place] === 1,
    };
  };
}
