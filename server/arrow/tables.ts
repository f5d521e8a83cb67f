/** The two tables of a download: what stands in which column. `docs/for-tools.md` tells people. */
import { figuresOf } from '../analytics/figures.ts';
import type { Prepared } from '../analytics/prepare.ts';
import { isBuyer } from '../analytics/supply.ts';
import { BASES, DEPTHS, ENTITY_KINDS, SCOPES } from '../model.ts';
import { OPEN_END, OPEN_START } from '../projection/times.ts';
import type { Arrangement } from './arrangement.ts';
import type { Carried } from './carried.ts';
import {
  type ArrowColumn,
  dayColumn,
  flagColumn,
  floatColumn,
  inOrder,
  integerColumn,
  textColumn,
  wordColumn,
} from './columns.ts';

export const TABLES = ['entities', 'links'] as const;
export type TableName = (typeof TABLES)[number];

/** One row an entity; `carried` adds what one buyer's walk brings there. */
export function entityColumns(
  prepared: Prepared,
  { entities, tier, tierAtLeast }: Arrangement,
  carried: Carried | null,
): ArrowColumn[] {
  const { projection, supply, vector } = prepared;
  const { ids, names, kind, country, region, materials, validFrom, validTo } = projection.entities;
  const risk = inOrder(vector.risk, entities);
  return [
    textColumn('id', ids, entities),
    textColumn('name', names, entities),
    wordColumn('kind', inOrder(kind, entities), (code) => ENTITY_KINDS[code]!),
    wordColumn('country', inOrder(country, entities), (code) => projection.countries[code]!),
    wordColumn('region', inOrder(region, entities), (code) => projection.regions[code]!),
    materialColumn(prepared, inOrder(materials, entities)),
    dayColumn('validFrom', inOrder(validFrom, entities), OPEN_START),
    dayColumn('validTo', inOrder(validTo, entities), OPEN_END),
    floatColumn('risk', risk),
    floatColumn('opaque', inOrder(supply.opaque, entities)),
    ...ownFigures(prepared, entities),
    ...(tier ? [integerColumn('tier', tier)] : []),
    ...(tierAtLeast ? [flagColumn('tierAtLeast', tierAtLeast)] : []),
    ...(carried
      ? [
          floatColumn('arrival', carried.arrival),
          floatColumn(
            'contribution',
            carried.arrival.map((mass, row) => mass * risk[row]!),
          ),
          floatColumn('exposed', carried.exposed),
        ]
      : []),
  ];
}

/** One row a link of the supply graph: claims about one pair that count together. */
export function linkColumns(
  { projection, supply }: Prepared,
  { links, customers, rowOf }: Arrangement,
  carried: Carried | null,
): ArrowColumn[] {
  const { claims, documentIds } = projection;
  const winning = inOrder(supply.claim, links);
  const known = inOrder(supply.known, links);
  const weight = inOrder(supply.weight, links);
  return [
    integerColumn('supplier', inOrder(rowOf, inOrder(supply.supplier, links))),
    integerColumn('customer', inOrder(rowOf, customers)),
    floatColumn('weight', weight),
    floatColumn(
      'assumed',
      weight.map((whole, row) => whole - known[row]!),
    ),
    wordColumn('basis', inOrder(claims.basis, winning), (code) => BASES[code]!),
    wordColumn('depth', inOrder(claims.depth, winning), (code) => DEPTHS[code]!),
    wordColumn('scope', inOrder(claims.scope, winning), (code) => SCOPES[code]!),
    materialColumn({ projection }, inOrder(claims.materials, winning)),
    dayColumn('validFrom', inOrder(claims.validFrom, winning), OPEN_START),
    dayColumn('validTo', inOrder(claims.validTo, winning), OPEN_END),
    wordColumn('document', inOrder(claims.document, winning), (code) => documentIds[code]!),
    textColumn('claim', claims.ids, winning),
    integerColumn('claims', inOrder(supply.claims, links)),
    ...(carried ? [floatColumn('mass', carried.mass), floatColumn('exposed', carried.exposedMass)] : []),
  ];
}

/** As in the tables: names with `;` between them; no value where none are stated. */
function materialColumn({ projection }: Pick<Prepared, 'projection'>, sets: Int32Array): ArrowColumn {
  const stated = sets.map((set) => (projection.materialSets[set]!.length ? set : -1));
  return wordColumn('materials', stated, (set) => projection.materialNames(set).join(';'));
}

/** What each entity's own supply is exposed to; no value for one that nothing counts into. */
function ownFigures(prepared: Prepared, entities: Int32Array): ArrowColumn[] {
  const [low, expected, high, coverage] = Array.from({ length: 4 }, () =>
    new Float64Array(entities.length).fill(Number.NaN),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  entities.forEach((entity, row) => {
    if (!isBuyer(prepared.supply, entity)) return;
    const figures = figuresOf(prepared, entity);
    low[row] = figures.exposure.low;
    expected[row] = figures.exposure.expected;
    high[row] = figures.exposure.high;
    coverage[row] = figures.coverage;
  });
  return [
    floatColumn('low', low),
    floatColumn('expected', expected),
    floatColumn('high', high),
    floatColumn('coverage', coverage),
  ];
}
