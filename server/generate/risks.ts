import type { FactRow, MatchRow, RoleRow, StatusRow } from '../rows.ts';
import { editionId, SERIES } from './documents.ts';
import type { Cast } from './entity.ts';
import { MATERIALS, materialNames } from './goods.ts';
import { COUNTRIES, MINING } from './places.ts';
import { mix, scale } from './random.ts';

/** A severity in hundredths, made up from the seed: what is said of a real place here is said by nobody. */
const severity = (...values: readonly number[]): number => scale(mix(...values), 101) / 100;

function* placeFacts(seed: number): Generator<Omit<FactRow, 'id'>> {
  for (const year of SERIES.conflict.years) {
    const document = editionId(SERIES.conflict, year);
    for (const [i, region] of MINING.flatMap(({ regions }) => regions).entries()) {
      if (mix(seed, i, 61) % 3 !== 0 || mix(seed, i, year) % 8 === 0) continue;
      const rated = mix(seed, i, 62) % 12 !== 0;
      const about = `iso:${region}`;
      yield { about, risk: 'conflict', document, ...(rated && { severity: severity(seed, i, 63) }) };
    }
  }
  for (const year of SERIES.corruption.years) {
    const document = editionId(SERIES.corruption, year);
    for (const [i, { code }] of COUNTRIES.entries()) {
      const value = `${scale(mix(seed, i, year, 64), 101)}`;
      const rated = severity(seed, i, 65);
      yield {
        about: `iso:${code}`,
        risk: 'corruption',
        severity: rated,
        value,
        scale: '0..100, made up',
        document,
      };
    }
  }
}

function* goodsFacts(seed: number): Generator<Omit<FactRow, 'id'>> {
  for (const year of SERIES.goods.years) {
    const document = editionId(SERIES.goods, year);
    for (const [m, material] of MATERIALS.entries()) {
      if (mix(seed, m, 66) % 4 === 0) {
        const rated = severity(seed, m, 67);
        yield { about: `material:${material}`, risk: 'environment', severity: rated, document };
      }
      for (const [i, { code }] of MINING.entries()) {
        if (mix(seed, m, i, 68) % 9 !== 0) continue;
        const risk = mix(seed, m, i, 69) % 2 ? 'child-labour' : 'forced-labour';
        yield { about: `iso:${code}`, risk, material, severity: severity(seed, m, i, 70), document };
      }
    }
  }
}

function* entityFacts(cast: Cast): Generator<Omit<FactRow, 'id'>> {
  const { layout, seed } = cast;
  const risks = ['conflict', 'child-labour', 'forced-labour', 'environment'];
  const document = editionId(SERIES.visits, 2024);
  for (let position = layout.smelters; position < layout.entities; position++) {
    const bits = mix(seed, position, 71);
    if (bits % 40 !== 0) continue;
    const validFrom = `202${4 + (bits % 3)}-0${1 + (bits % 9)}-15`;
    const rated = mix(bits, 1) % 10 !== 0 && { severity: severity(bits, 2) };
    yield { about: cast.id(position), risk: risks[mix(bits, 3) % 4]!, validFrom, document, ...rated };
  }
}

/** Facts about regions, countries, materials, goods of a country, and single smelters and sources. */
export function* factRows(cast: Cast): Generator<FactRow> {
  const facts = [placeFacts(cast.seed), goodsFacts(cast.seed), entityFacts(cast)];
  for (const some of facts) for (const fact of some) yield { id: '', ...fact };
}

/** Assurance of smelters, and companies that declare not to use a material. */
export function* statusRows(cast: Cast): Generator<StatusRow> {
  const { layout, seed } = cast;
  const document = editionId(SERIES.register, 2024);
  for (let position = 0; position < layout.sources; position++) {
    const bits = mix(seed, position, 72);
    const about = cast.id(position);
    const [material] = materialNames(cast.goods(position));
    const of = material ? { material } : {};
    if (position >= layout.smelters && bits % 5 < 3) {
      const value = bits % 25 === 0 ? 'active' : 'conformant';
      const from = `202${5 + (mix(bits, 1) % 2)}-0${1 + (mix(bits, 2) % 9)}-01`;
      const validTo = `202${7 + (mix(bits, 1) % 2)}-12-31`;
      yield { id: '', about, kind: 'rmap-assessment', value, ...of, validFrom: from, validTo, document };
    } else if (position < layout.smelters && bits % 300 === 0) {
      yield { id: '', about, kind: 'uses-material', value: 'no', ...of, document };
    }
  }
}

/** Who operates the sites, and some companies that own others. */
export function* roleRows(cast: Cast): Generator<RoleRow> {
  const { layout, seed } = cast;
  for (let position = 0; position < layout.smelters; position++) {
    const bits = mix(seed, position, 73);
    const from = cast.id(scale(mix(bits, 1), layout.coreEnd));
    const to = cast.id(position);
    if (from === to) continue;
    if (cast.kind(position) === 'site' && bits % 10 < 7) yield { id: '', from, relation: 'operates', to };
    else if (cast.kind(position) === 'company' && bits % 33 === 0) {
      yield { id: '', from, relation: 'owns', to, percentage: 25 + (bits % 76) };
    }
  }
}

/** Pairs that may be the same, for people to decide. */
export function* matchRows(cast: Cast): Generator<MatchRow> {
  const { layout, seed } = cast;
  for (let position = 1; position < layout.smelters; position++) {
    const bits = mix(seed, position, 74);
    if (bits % 2000 !== 0) continue;
    const score = (50 + (bits % 50)) / 100;
    const [a, b] = [cast.id(position - 1), cast.id(position)];
    yield { id: '', a, b, state: 'possible', score, reason: 'made up' };
  }
}
