/** What the data say of each mineral, as findings. */

import type { Finding, MineralRow } from '../content.ts';
import type { DraftSupply } from '../draft.ts';
import { finding } from './finding.ts';

/** Whether supply of each is on record, and what the buyer has declared. */
export function useFindings({ minerals }: Pick<DraftSupply, 'minerals'>): Finding[] {
  return minerals.flatMap((row) => {
    const { material, suppliers: n, uses } = row;
    const supply = row.figures ? finding('SUPPLY', { material, n }) : finding('NO_SUPPLY', { material });
    if (!uses || (uses.value !== 'yes' && uses.value !== 'no')) return [supply];
    const code = uses.value === 'yes' ? 'DECLARES_USE' : 'DECLARES_NO_USE';
    return [finding(code, { material }, [uses.source]), supply];
  });
}

/** How much of each was met by the risk, with its range and what is traced. */
export function exposureFindings(rows: readonly MineralRow[], risk: string): Finding[] {
  return rows.flatMap(({ material, figures }) => {
    if (!figures) return [];
    const { low, expected, high } = figures.exposure;
    const { coverage, mass } = figures;
    return [finding('EXPOSURE', { material, risk, low, expected, high, coverage, opaque: mass.opaque })];
  });
}

/**
 * Mines and places at which the risk is found, by country. `codes` name what is said where there are some and where
 * there are none, of which nothing follows for what is not traced.
 */
export function originFindings(
  { minerals, origins }: Pick<DraftSupply, 'minerals' | 'origins'>,
  codes: { some: string; none: string },
): Finding[] {
  return minerals.flatMap(({ material, figures, mines, places }) => {
    if (!figures) return [];
    if (mines + places === 0) return [finding('NO_ORIGIN', { material })];
    const at = origins.filter((one) => one.material === material && one.atRisk > 0);
    if (at.length === 0) return [finding(codes.none, { material, n: mines + places })];
    const countries = [...new Set(at.flatMap(({ country }) => country ?? []))];
    const n = at.reduce((sum, one) => sum + one.atRisk, 0);
    const sources = at.flatMap((one) => [...one.riskSources, ...one.sources]);
    return [finding(codes.some, { material, n, of: mines + places, countries }, sources)];
  });
}

/** Places of which it is open whether the risk is there: it is in some regions of their country, and theirs is not stated. */
export function openFindings({ minerals, origins }: Pick<DraftSupply, 'minerals' | 'origins'>): Finding[] {
  return minerals.flatMap(({ material }) => {
    const open = origins.filter((one) => one.material === material && one.open > 0);
    if (open.length === 0) return [];
    const n = open.reduce((sum, one) => sum + one.open, 0);
    const countries = [...new Set(open.flatMap(({ country }) => country ?? []))];
    const sources = open.flatMap((one) => [...one.openSources, ...one.sources]);
    return [finding('OPEN_ORIGINS', { material, n, countries }, sources)];
  });
}

/** Recycled or scrap sources, which never show that all of it is. */
export function recycledFindings({ minerals }: Pick<DraftSupply, 'minerals'>): Finding[] {
  return minerals.flatMap(({ material, figures, recycled: n, mines, places }) => {
    if (!figures) return [];
    if (n === 0) return [finding('NOT_RECYCLED', { material })];
    return [finding('RECYCLED', { material, n, mined: mines + places })];
  });
}

/** How far the facilities of each are known, and their origins. */
export function facilityFindings({ minerals }: Pick<DraftSupply, 'minerals'>): Finding[] {
  return minerals.flatMap((row) => {
    const { material, facilities: n, withStatus, withoutOrigin, partlyTraced, notIdentified } = row;
    if (!row.figures) return [];
    if (n === 0) return [finding('NO_FACILITY', { material })];
    const named = finding('FACILITIES', { material, n, withStatus, withoutOrigin, partlyTraced });
    return notIdentified ? [named, finding('NOT_IDENTIFIED', { material, n: notIdentified })] : [named];
  });
}

/** How exactly the origins of each are known. */
export function depthFindings({ minerals }: Pick<DraftSupply, 'minerals'>): Finding[] {
  return minerals.flatMap(({ material, figures, mines, places }) =>
    figures ? [finding('ORIGIN_DEPTH', { material, mines, places })] : [],
  );
}

/** Of how many direct suppliers it is on record where their own supply comes from. */
export function supplierFindings({ minerals }: Pick<DraftSupply, 'minerals'>): Finding[] {
  return minerals.flatMap(({ material, suppliers: of, suppliersOnRecord: n }) =>
    of > 0 ? [finding('SUPPLIERS', { material, n, of })] : [],
  );
}
