import type { Random } from './random.ts';
import { PLACES, RISKS } from './random-evidence.ts';
import { changed, type OracleChange } from './scenario.ts';
import { isTerminal, type OracleQuestion, type OracleTables } from './tables.ts';

const MATERIALS = ['tin', 'gold', 'cobalt'];

/** One change that can be made to the tables; `n` tells what it adds apart. */
export function randomChange(
  draw: Random,
  tables: OracleTables,
  n: number,
  materials = MATERIALS,
): OracleChange {
  const { links, facts, statuses, entities } = tables;
  const share = draw.chance(0.3) ? null : draw.int(0, 16) / 16;
  const named = materials.length > 0 && draw.chance(0.4) ? draw.pick(materials) : undefined;
  const material = named === undefined ? {} : { material: named };
  const kind = draw.next();
  if (kind < 0.12 && links.length > 0) return { removeClaim: { link: draw.pick(links).id } };
  if (kind < 0.22 && links.length > 0) return { setShare: { link: draw.pick(links).id, share } };
  if (kind < 0.62 && links.length > 0) {
    const { supplier, customer } = draw.pick(links);
    const leaves = draw.pick(['reallocate', 'reallocate', 'opaque', 'replace'] as const);
    if (leaves !== 'replace') return { removeSupplier: { supplier, customer, leaves } };
    const by = draw.pick(entities.filter(({ id }) => id !== supplier)).id;
    return { removeSupplier: { supplier, customer, leaves, by } };
  }
  if (kind < 0.78) {
    const customer = draw.pick(entities.filter((row) => !isTerminal(row.kind))).id;
    const supplier = draw.pick(entities).id;
    const basis = draw.pick(['verified', 'declared', 'inferred'] as const);
    const claim = { id: `own:new-${n}`, supplier, customer, share, basis };
    return { addClaim: named === undefined ? claim : { ...claim, materials: [named] } };
  }
  if (kind < 0.86) {
    const about = draw.chance(0.8) ? draw.pick(entities).id : draw.pick(PLACES);
    return { setFact: { about, risk: draw.pick(RISKS.slice(0, 2)), severity: share, ...material } };
  }
  if (kind < 0.9 && facts.length > 0) {
    const { about, risk, material: of } = draw.pick(facts);
    return { removeFact: { about, risk, ...(of === undefined ? {} : { material: of }) } };
  }
  if (kind < 0.96 || statuses.length === 0) {
    const status = draw.pick([
      ['uses-material', 'no'],
      ['uses-material', 'yes'],
      ['rmap', 'conformant'],
    ] as const);
    return { setStatus: { about: draw.pick(entities).id, kind: status[0], value: status[1], ...material } };
  }
  const { about, kind: of, material: about2 } = draw.pick(statuses);
  return { removeStatus: { about, kind: of, ...(about2 === undefined ? {} : { material: about2 }) } };
}

/** A list of changes, each of which can be made once those before it are. */
export function randomChanges(
  draw: Random,
  tables: OracleTables,
  question: OracleQuestion,
  materials?: string[],
): OracleChange[] {
  const changes: OracleChange[] = [];
  let now = tables;
  const count = draw.int(1, 4);
  for (let n = 0; n < count; n++) {
    const change = randomChange(draw, now, n, materials);
    changes.push(change);
    now = changed(now, question, [change]);
  }
  return changes;
}
