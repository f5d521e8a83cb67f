import { countingLinks, layersOf, linksInLayer, winners } from './claims.ts';
import { type EntityRisk, risks } from './risk.ts';
import { counts } from './rows.ts';
import { isTerminal, type LinkRow, type OracleQuestion, type OracleTables } from './tables.ts';

/** One layer of one entity's intake. Entities are numbers from here on. */
export interface Layer {
  material: string | null;
  /** supplier -> share, scaled where K > 1, and 0 for unknown-share suppliers that K > 1 pushes out. */
  known: Map<number, number>;
  /** Suppliers of unknown share among whom the remainder is split; empty leaves it opaque. */
  unknown: number[];
  remainder: number;
  /** supplier -> the claim that won. */
  claims: Map<number, LinkRow>;
}

export interface Model {
  ids: string[];
  index: Map<string, number>;
  /** The walk ends here, known and clean: terminal entities, and those declared not to use the material. */
  end: boolean[];
  /** Empty for ends. */
  layers: Layer[][];
  risk: EntityRisk[];
  /** All links that count, by customer: what reach walks. */
  pairs: LinkRow[];
  buyers: number[];
  tiers: number | undefined;
}

/** "K > 1 (beyond 1e-9)". A remainder as small is taken for none. */
const TOLERANCE = 1e-9;

/** "K is the sum of known shares into x", and what follows from it. */
function layerOf(material: string | null, won: LinkRow[], index: Map<string, number>): Layer {
  const claims = new Map(won.map((link) => [index.get(link.supplier)!, link]));
  const stated = won.filter((link) => link.share !== undefined);
  const unstated = won.filter((link) => link.share === undefined).map((link) => index.get(link.supplier)!);
  const k = stated.reduce((sum, link) => sum + link.share!, 0);
  // "they are scaled to 1, unknown-share suppliers get 0"
  const scale = k > 1 + TOLERANCE ? 1 / k : 1;
  const known = new Map(stated.map((link) => [index.get(link.supplier)!, link.share! * scale]));
  if (1 - k > TOLERANCE) return { material, known, unknown: unstated, remainder: 1 - k, claims };
  for (const supplier of unstated) known.set(supplier, 0);
  return { material, known, unknown: [], remainder: 0, claims };
}

/**
 * "A status uses-material = no for m, valid on the date, makes x a clean end in layer m; if links naming m into x
 * are on record all the same, they count".
 */
function declaredNotToUse(
  id: string,
  linksIn: LinkRow[],
  tables: OracleTables,
  question: OracleQuestion,
): boolean {
  const m = question.material;
  if (!m || linksIn.some((link) => link.materials?.includes(m))) return false;
  return tables.statuses.some(
    (s) =>
      s.about === id &&
      s.kind === 'uses-material' &&
      s.value === 'no' &&
      s.material === m &&
      counts(s, question),
  );
}

export function buildModel(tables: OracleTables, question: OracleQuestion): Model {
  const ids = tables.entities.map((x) => x.id);
  const index = new Map(ids.map((id, i) => [id, i]));
  const pairs = countingLinks(tables, question);
  const end: boolean[] = [];
  const layers: Layer[][] = [];
  const buyers: number[] = [];
  tables.entities.forEach((x, i) => {
    const linksIn = pairs.filter((link) => link.customer === x.id);
    end[i] = isTerminal(x.kind) || declaredNotToUse(x.id, linksIn, tables, question);
    layers[i] = end[i]
      ? []
      : layersOf(linksIn, question.material).map((m) => layerOf(m, winners(linksInLayer(linksIn, m)), index));
    // "A buyer is any other entity with at least one link that counts for the question."
    if (linksIn.length > 0) buyers.push(i);
  });
  return { ids, index, end, layers, risk: risks(tables, question), pairs, buyers, tiers: question.tiers };
}
