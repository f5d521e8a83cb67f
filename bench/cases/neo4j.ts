/** What Neo4j takes to say who is upstream of a buyer, against Orepath's figures: of that buyer, and of all at once. */
import { arrivalsOf } from '../../server/analytics/arrivals.ts';
import type { Prepared } from '../../server/analytics/prepare.ts';
import { isBuyer } from '../../server/analytics/supply.ts';
import { walkUpstream } from '../../server/analytics/upstream-walk.ts';
import { type Case, sizeOfStores } from '../case.ts';
import { keptNetwork } from '../graphs.ts';
import { UpstreamInNeo4j } from '../peers/neo4j.ts';
import { ask, CONFLICT, someBuyers } from '../questions.ts';
import { everyExposure } from '../sweeping.ts';
import { least, mean, timeOfAsync, timeOfEach } from '../timing.ts';

const BUYERS = 50;
const WARM_UP = 10;

export const neo4j: Case = {
  name: 'neo4j',
  sizeOf: sizeOfStores,
  needs: ['neo4j'],
  measures: {
    'one-buyer': { title: `expected exposure of one buyer by its own walk, mean of ${BUYERS}`, unit: 'ms' },
    'one-match': { title: 'distinct entities upstream of one buyer in Neo4j, mean of the same', unit: 'ms' },
    'all-buyers': { title: 'every buyer, one risk', unit: 'ms' },
    'all-matches': { title: 'as many matches one by one, from the mean', unit: 'ms' },
  },
  targets: [
    { measure: 'one-buyer', against: 'one-match', timesFaster: 15 },
    { measure: 'all-buyers', against: 'all-matches', timesFaster: 10_000 },
  ],
  async open(setting) {
    const prepared = ask(await keptNetwork(setting), CONFLICT);
    const buyers = someBuyers(prepared, BUYERS, setting.seed);
    return [
      () => ({
        'one-buyer': mean(timeOfEach(buyers, (buyer) => expectedOf(prepared, buyer), WARM_UP)),
        'all-buyers': least(() => everyExposure(prepared, prepared.vector.risk)),
      }),
      async () => {
        const one = mean(await matchTimes(prepared, buyers, new UpstreamInNeo4j(setting.stores.neo4j!)));
        return { 'one-match': one, 'all-matches': one * buyerCount(prepared) };
      },
    ];
  },
};

/** One buyer's exposure as if nothing had been computed for all: where its supply arrives, and what of it is hit. */
function expectedOf(prepared: Prepared, buyer: number): number {
  const walk = walkUpstream(prepared, buyer);
  const { arrival } = arrivalsOf(prepared, walk);
  const { risk } = prepared.vector;
  return walk.entities.reduce((sum, x, i) => sum + arrival[i]! * risk[x]!, 0);
}

async function matchTimes(prepared: Prepared, buyers: readonly number[], peer: UpstreamInNeo4j) {
  const ids = buyers.map((buyer) => prepared.projection.idOf(buyer));
  try {
    for (const id of ids.slice(0, WARM_UP)) await peer.count(id);
    const times: number[] = [];
    for (const [i, id] of ids.entries()) {
      let found = 0;
      times.push(await timeOfAsync(async () => (found = await peer.count(id))));
      const walked = walkUpstream(prepared, buyers[i]!).entities.length;
      if (found === 0 && walked > 0)
        throw new Error(`Neo4j finds nothing upstream of ${id}, Orepath ${walked}`);
    }
    return times;
  } finally {
    await peer.close();
  }
}

function buyerCount({ supply, projection }: Prepared): number {
  let count = 0;
  for (let x = 0; x < projection.entities.count; x++) if (isBuyer(supply, x)) count++;
  return count;
}
