/** What a projection takes: by its typed arrays, and by what the process holds with it beyond what it held before. */
import type { Projection } from '../../server/projection/projection.ts';
import { bytesIn } from '../buffers.ts';
import type { Case, Size } from '../case.ts';
import { network } from '../graphs.ts';
import { collectGarbage } from '../timing.ts';

const [A_LINK, AN_ENTITY] = [80, 60];

export const memory: Case = {
  name: 'memory',
  measures: {
    link: { title: 'typed arrays, one value or more a link', unit: 'bytes' },
    entity: { title: 'typed arrays, one value or more an entity', unit: 'bytes' },
    beside: { title: 'facts, statuses, documents and all else of the projection', unit: 'MB' },
    'of-allowed': {
      title: `all that the process holds for it, of ${A_LINK} bytes a link and ${AN_ENTITY} an entity`,
      unit: '%',
    },
  },
  targets: [
    { measure: 'link', atMost: A_LINK },
    { measure: 'entity', atMost: AN_ENTITY },
    { measure: 'of-allowed', atMost: 100 },
  ],
  async open({ size, seed }) {
    return [() => weigh(size, () => network(size, seed, 'generated'))];
  },
};

async function weigh(size: Size, build: () => Promise<Projection>) {
  await collectGarbage();
  const before = held();
  const projection = await build();
  await collectGarbage();
  const taken = held() - before;
  const { claims, suppliedClaims, entities, byCustomer, bySupplier, byId, idRank, cycles } = projection;
  const seen = new Set<object>();
  const links = bytesIn([claims, suppliedClaims], seen);
  const ofEntities = bytesIn([entities, byCustomer, bySupplier, byId, idRank, cycles], seen);
  return {
    link: links / size.links,
    entity: ofEntities / size.entities,
    beside: (taken - links - ofEntities) / 1e6,
    'of-allowed': (100 * taken) / (A_LINK * size.links + AN_ENTITY * size.entities),
  };
}

/** Objects and buffers; Node counts shared ones among `arrayBuffers` and not among `external`. */
function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
