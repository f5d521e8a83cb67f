import { layersOf, linksInLayer, namesNone, winners } from './claims.ts';
import { counts } from './rows.ts';
import type { Basis, LinkRow, OracleQuestion, OracleTables } from './tables.ts';

/** Method 5: "A scenario is a list of changes to claims, facts and statuses; then the method runs anew." */
export type OracleChange =
  | { removeClaim: { link: string } }
  | {
      removeSupplier: {
        supplier: string;
        customer: string;
        leaves?: 'reallocate' | 'opaque' | 'replace';
        by?: string;
      };
    }
  | {
      addClaim: {
        id: string;
        supplier: string;
        customer: string;
        materials?: string[];
        share?: number | null;
        basis?: Basis;
      };
    }
  | { setShare: { link: string; share?: number | null } }
  | { setStatus: { about: string; kind: string; value: string; material?: string } }
  | { removeStatus: { about: string; kind: string; material?: string } }
  | { setFact: { about: string; risk: string; severity?: number | null; material?: string } }
  | { removeFact: { about: string; risk: string; material?: string } };

type Removal = Extract<OracleChange, { removeSupplier: unknown }>['removeSupplier'];

/** The tables as a list of changes makes them, one after the other. */
export function changed(
  tables: OracleTables,
  question: OracleQuestion,
  changes: readonly OracleChange[],
): OracleTables {
  return changes.reduce((before, change) => once(before, question, change), tables);
}

const shareOf = (share: number | null | undefined) =>
  share === null || share === undefined ? {} : { share };
const materialOf = (material: string | undefined) => (material === undefined ? {} : { material });

function once(tables: OracleTables, question: OracleQuestion, change: OracleChange): OracleTables {
  const { links, facts, statuses } = tables;
  if ('removeClaim' in change) {
    return { ...tables, links: links.filter(({ id }) => id !== change.removeClaim.link) };
  }
  if ('setShare' in change) {
    const { link, share } = change.setShare;
    const restated = links.map(({ share: old, ...row }) =>
      row.id === link ? { ...row, ...shareOf(share) } : { ...row, ...shareOf(old) },
    );
    return { ...tables, links: restated };
  }
  if ('removeSupplier' in change) return withoutSupplier(tables, question, change.removeSupplier);
  if ('addClaim' in change) {
    const { share, materials = [], basis = 'declared', ...row } = change.addClaim;
    return {
      ...tables,
      links: [...links, { ...row, materials, basis, depth: 'direct', ...shareOf(share) }],
    };
  }
  if ('setStatus' in change || 'removeStatus' in change) {
    const said = 'setStatus' in change ? change.setStatus : change.removeStatus;
    const kept = statuses.filter(
      (row) => row.about !== said.about || row.kind !== said.kind || row.material !== said.material,
    );
    if ('removeStatus' in change) return { ...tables, statuses: kept };
    const { material, ...row } = change.setStatus;
    return { ...tables, statuses: [...kept, { ...row, ...materialOf(material), document: 'doc:scenario' }] };
  }
  const said = 'setFact' in change ? change.setFact : change.removeFact;
  const kept = facts.filter(
    (row) => row.about !== said.about || row.risk !== said.risk || row.material !== said.material,
  );
  if ('removeFact' in change) return { ...tables, facts: kept };
  const { severity, material, about, risk } = change.setFact;
  const stated = severity === null || severity === undefined ? {} : { severity };
  return {
    ...tables,
    facts: [...kept, { about, risk, ...stated, ...materialOf(material), document: 'doc:scenario' }],
  };
}

function withoutSupplier(tables: OracleTables, question: OracleQuestion, said: Removal): OracleTables {
  const { supplier, customer, leaves = 'reallocate', by } = said;
  const gone = (row: LinkRow) => row.supplier === supplier && row.customer === customer;
  if (leaves === 'reallocate') return reallocated(tables, question, supplier, customer);
  const instead = leaves === 'replace' ? by! : `scenario:in-place-of:${supplier}:for:${customer}`;
  const known = tables.entities.some(({ id }) => id === instead);
  return {
    ...tables,
    // "an unnamed, wholly opaque supplier takes its place in every claim"
    entities: known ? tables.entities : [...tables.entities, { id: instead, kind: 'company' }],
    links: tables.links.map((row) => (gone(row) ? { ...row, supplier: instead } : row)),
  };
}

/**
 * "its claims go and that customer's remaining known shares are scaled up to their old sum; with none left the rules
 * above apply". Shares are those of a layer, so every claim that counts is first taken apart into its layers: one
 * that names none stands in each layer that was named, and once more for the materials that nobody named.
 */
function reallocated(
  tables: OracleTables,
  question: OracleQuestion,
  supplier: string,
  customer: string,
): OracleTables {
  const into = tables.links.filter((row) => row.customer === customer);
  const counting = into.filter((row) => counts(row, question));
  const others = counting.filter((row) => row.supplier !== supplier);
  const named = layersOf(counting, undefined).filter((layer) => layer !== null);
  const stillNamed = layersOf(others, undefined);
  const declaredUnused = (material: string) =>
    tables.statuses.some(
      (row) =>
        row.about === customer &&
        row.kind === 'uses-material' &&
        row.value === 'no' &&
        row.material === material &&
        counts(row, question),
    );
  // Nobody contradicts the declaration any more: an end, not a layer.
  const layers = named.filter((material) => stillNamed.includes(material) || !declaredUnused(material));
  const grown = (row: LinkRow, layer: string | null): { share?: number } =>
    row.share === undefined ? {} : { share: row.share * growth(counting, supplier, layer) };
  const apart = others.flatMap((row) => {
    const { share: _, ...rest } = row;
    if (!namesNone(row)) {
      return row.materials!.map((material) => ({ ...rest, materials: [material], ...grown(row, material) }));
    }
    const inLayers = layers.map((material) => ({ ...rest, materials: [material], ...grown(row, material) }));
    return [...inLayers, { ...rest, ...grown(row, null), notIn: [...(row.notIn ?? []), ...layers] }];
  });
  const elsewhere = tables.links.filter((row) => row.customer !== customer);
  return {
    ...tables,
    links: [
      ...elsewhere,
      ...into.filter((row) => !counting.includes(row) && row.supplier !== supplier),
      ...apart,
    ],
  };
}

/** The old sum of the known shares of a layer by the sum of those left. */
function growth(counting: LinkRow[], supplier: string, layer: string | null): number {
  const won = winners(linksInLayer(counting, layer));
  const sum = (rows: LinkRow[]) => rows.reduce((total, row) => total + (row.share ?? 0), 0);
  const left = sum(won.filter((row) => row.supplier !== supplier));
  return left > 0 ? sum(won) / left : 1;
}
