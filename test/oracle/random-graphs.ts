import { type Random, random } from './random.ts';
import { RISKS, randomEvidence, randomStatuses } from './random-evidence.ts';
import { AS_OF, KNOWN_AT, randomLinks } from './random-links.ts';
import type { EntityRow, Kind, OracleLens, OracleQuestion, OracleTables } from './tables.ts';

export interface GraphOptions {
  /** Entities declared not to use a material (readings.md, "Declared not to use"). Default true. */
  declaredEnds?: boolean;
  /** Rows whose effect rests on a reading of readings.md under `responsible-minerals`. Default false. */
  disputed?: boolean;
}

const KINDS: readonly (readonly [Kind, number])[] = [
  ['company', 34],
  ['site', 12],
  ['smelter', 20],
  ['mine', 16],
  ['origin', 8],
  ['recycled', 10],
];

/** Country and region: both, either, none, and a region alone, from which the country follows. */
const LOCATIONS = [
  {},
  { country: 'CD' },
  { country: 'CD', region: 'CD-NK' },
  { region: 'CD-SK' },
  { country: 'RW' },
  { country: 'RW', region: 'RW-01' },
  { country: 'MY' },
  { country: 'CO', region: 'CO-ANT' },
] as const;

function randomEntity(draw: Random, i: number): EntityRow {
  const materials = draw.weighted<string[]>([
    [[], 55],
    [['tin'], 20],
    [['gold'], 10],
    [['tin', 'gold'], 15],
  ]);
  return {
    id: `own:E${i}`,
    kind: i < 2 ? 'company' : draw.weighted(KINDS),
    ...draw.pick(LOCATIONS),
    ...(materials.length > 0 ? { materials } : {}),
    // "An entity's own dates filter nothing": some are long gone.
    ...(draw.chance(0.1) ? { validTo: '2020-01-01' } : {}),
  };
}

/** The tables of one seed: 4 to 12 entities, the first two companies. The same seed gives the same tables. */
export function randomTables(seed: number, options: GraphOptions = {}): OracleTables {
  const { declaredEnds = true, disputed = false } = options;
  const draw = random(seed);
  const entities = Array.from({ length: draw.int(4, 12) }, (_, i) => randomEntity(draw, i));
  const links = randomLinks(draw, entities);
  const { facts, documents } = randomEvidence(draw, entities, disputed);
  return { entities, links, facts, statuses: randomStatuses(draw, entities, declaredEnds), documents };
}

/** The lenses that come with the product. */
const LENSES: readonly (readonly [OracleLens, number])[] = [
  ['proportional', 6],
  ['responsible-minerals', 6],
  ['oecd-annex-ii', 3],
  ['dodd-frank-1502', 3],
  ['eu-2017-821', 3],
];

/** The risks of which a lens speaks, some of each. */
export function risksOf(lens: OracleLens): readonly string[] {
  if (lens === 'dodd-frank-1502') return ['covered-country-origin', 'armed-groups'];
  if (lens !== 'oecd-annex-ii' && lens !== 'eu-2017-821') return RISKS;
  return [...RISKS.filter((risk) => risk !== 'environment'), 'serious-abuses', 'security-forces', 'bribery'];
}

/** Questions worth asking of one seed's tables: every material and tier limit, risks and lenses by turns. */
export function randomQuestions(seed: number, count = 12): OracleQuestion[] {
  const draw = random(seed ^ 0x5bd1e995);
  return Array.from({ length: count }, (_, i) => {
    const material = [undefined, 'tin', 'gold', undefined, 'cobalt'][i % 5];
    const tiers = draw.weighted<number | undefined>([
      [undefined, 6],
      [1, 1],
      [2, 1],
      [3, 2],
      [6, 1],
    ]);
    const lens = draw.weighted(LENSES);
    return {
      risk: draw.chance(0.7) ? 'conflict' : draw.pick(risksOf(lens)),
      lens,
      asOf: draw.chance(0.85) ? AS_OF : draw.pick(['2021-06-01', '2024-07-01', '2026-01-01']),
      knownAt: draw.chance(0.85) ? KNOWN_AT : draw.pick(['2022-06-01', '2025-01-01T00:00:00Z']),
      ...(material ? { material } : {}),
      ...(tiers ? { tiers } : {}),
    };
  });
}
