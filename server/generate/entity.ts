import type { EntityKind } from '../model.ts';
import type { EntityRow } from '../rows.ts';
import { dealsIn, MATERIALS, materialNames, metalOf } from './goods.ts';
import { blockOf, type Layout } from './layout.ts';
import { companyName, mineName } from './names.ts';
import { COUNTRIES, type Country, MINING, MINING_PLACES } from './places.ts';
import { heavyTailed, mix, Random, scale, shuffled } from './random.ts';

const LETTERS = { company: 'C', site: 'F', smelter: 'S', mine: 'M', origin: 'O', recycled: 'R' } as const;

/** Everything about the entities of a made-up network, by position, without holding a row of it. */
export class Cast {
  readonly seed: number;
  readonly layout: Layout;
  /** Position by number: ids and files follow numbers, so that their order says nothing about who supplies whom. */
  readonly positions: Uint32Array;
  private readonly numbers: Uint32Array;

  constructor(layout: Layout, seed: number) {
    this.seed = seed;
    this.layout = layout;
    this.positions = shuffled(layout.entities, new Random(seed, 1));
    this.numbers = new Uint32Array(layout.entities);
    for (let number = 0; number < layout.entities; number++) this.numbers[this.positions[number]!] = number;
  }

  kind(position: number): EntityKind {
    const { layout } = this;
    if (position < layout.coreEnd) return 'company';
    // A site stands for one in six of those upstream: factories and trading houses.
    if (position < layout.smelters) return mix(this.seed, position, 2) % 6 === 0 ? 'site' : 'company';
    if (position < layout.sources) return 'smelter';
    const { block } = blockOf(layout, position);
    if (position < block.recycledFrom) return 'origin';
    return position < block.minesFrom ? 'recycled' : 'mine';
  }

  /** Materials it deals in, as a set. */
  goods(position: number): number {
    const { layout } = this;
    if (position < layout.smelters) return dealsIn(this.seed, position);
    if (position < layout.sources) return 1 << metalOf(this.seed, position);
    return 1 << blockOf(layout, position).material;
  }

  id(position: number): string {
    const kind = this.kind(position);
    const place = this.place(position);
    if (kind === 'origin' || kind === 'recycled') {
      return `${kind}:${MATERIALS[blockOf(this.layout, position).material]}-${place.region ?? place.country.code}`;
    }
    return `own:${LETTERS[kind]}${this.numbers[position]! + 1}`;
  }

  row(position: number): EntityRow {
    const kind = this.kind(position);
    const { country, region } = this.place(position);
    const goods = this.goods(position);
    const bits = mix(this.seed, position, 3);
    const number = this.numbers[position]! + 1;
    const statesGoods = position >= this.layout.smelters || bits % 3 === 0;
    return {
      id: this.id(position),
      kind,
      name: this.name(kind, position, number, bits),
      ...((kind !== 'company' || bits % 50 !== 0) && { country: country.code }),
      ...(region && { region }),
      ...((kind === 'mine' || kind === 'smelter') && this.coordinates(country, bits)),
      identifiers: kind === 'company' && bits % 4 === 0 ? [`duns:${100_000_000 + number}`] : [],
      materials: statesGoods ? materialNames(goods) : [],
      ...(bits % 40 === 1 && { validFrom: `20${10 + (bits % 8)}-01-01` }),
    };
  }

  private name(kind: EntityKind, position: number, number: number, bits: number): string {
    const { country, region } = this.place(position);
    if (kind === 'mine') return mineName(bits, number);
    const { material } =
      kind === 'origin' || kind === 'recycled' ? blockOf(this.layout, position) : { material: 0 };
    if (kind === 'origin') return `${MATERIALS[material]} ore, ${region ?? country.code}`;
    if (kind === 'recycled') return `recycled ${MATERIALS[material]}, ${country.code}`;
    return companyName(country.script, bits, number);
  }

  /** Origins and recycled sources are one per place; the others lie somewhere, the commonest countries first. */
  private place(position: number): { country: Country; region?: string } {
    const { layout } = this;
    const bits = mix(this.seed, position, 4);
    if (position < layout.sources) return this.somewhere(COUNTRIES, bits, 55);
    const { block } = blockOf(layout, position);
    if (position >= block.minesFrom) return this.somewhere(MINING, bits, 80);
    if (position >= block.recycledFrom) return { country: COUNTRIES[position - block.recycledFrom]! };
    const place = MINING_PLACES[position - block.start]!;
    const country = MINING.find(({ code }) => code === place.slice(0, 2))!;
    return place.length > 2 ? { country, region: place } : { country };
  }

  private somewhere(
    countries: readonly Country[],
    bits: number,
    withRegion: number,
  ): { country: Country; region?: string } {
    const rank = (heavyTailed(mix(bits, 1)) - 1 + scale(mix(bits, 2), 12)) % countries.length;
    const country = countries[rank]!;
    const named = scale(mix(bits, 3), 100) < withRegion && country.regions.length > 0;
    return named
      ? { country, region: country.regions[scale(mix(bits, 4), country.regions.length)]! }
      : { country };
  }

  /** Within a degree of the country's middle, in hundredths. */
  private coordinates(
    { latitude, longitude }: Country,
    bits: number,
  ): { latitude: number; longitude: number } {
    return {
      latitude: (latitude * 100 + scale(mix(bits, 5), 201) - 100) / 100,
      longitude: (longitude * 100 + scale(mix(bits, 6), 201) - 100) / 100,
    };
  }
}
