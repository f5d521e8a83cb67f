import type { Oracle } from './oracle.ts';
import { contributionOf, type OraclePath } from './paths.ts';
import { compareIdLists, compareIds } from './rows.ts';

/**
 * Comparing another implementation's lists with the oracle's. Numbers are computed in another order there, so values
 * that are equal on paper may differ in the last bits: order is checked only where values differ by more than that.
 */
const CLOSE = 1e-11;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE;

/** Rows by entity (contributions, gaps): the same entities and values, descending, equal ones by id. */
export function differencesInRows(
  what: string,
  actual: { entity: string; value: number }[],
  expected: { entity: string; value: number }[],
): string[] {
  const wanted = new Map(expected.map((row) => [row.entity, row.value]));
  const given = new Map(actual.map((row) => [row.entity, row.value]));
  const values = [...new Set([...wanted.keys(), ...given.keys()])].flatMap((entity) => {
    const a = given.get(entity) ?? 0;
    const b = wanted.get(entity) ?? 0;
    return near(a, b) ? [] : [`${what} of ${entity}: ${a}, not ${b}`];
  });
  const order = actual.slice(1).flatMap((row, i) => {
    const before = actual[i]!;
    const wrong =
      row.value > before.value + CLOSE ||
      (row.value === before.value && compareIds(before.entity, row.entity) > 0);
    return wrong ? [`${what}: ${row.entity} after ${before.entity}`] : [];
  });
  return [...values, ...order, ...(given.size < actual.length ? [`${what}: an entity twice`] : [])];
}

/**
 * Each path is one of the graph, with the contribution it says; none is listed twice; the order is "contribution
 * descending, fewer steps, ids"; and the list is as good as the oracle's, place by place.
 */
export function differencesInPaths(answer: Oracle, buyer: string, actual: OraclePath[]): string[] {
  const { model, chain } = answer;
  const best = answer.paths(buyer, actual.length);
  const seen = new Set<string>();
  return actual.flatMap((path, i) => {
    const name = path.entities.join(' ');
    const faults: string[] = [];
    const own = contributionOf(
      chain,
      path.entities.map((id) => model.index.get(id)!),
    );
    if (path.entities[0] !== buyer) faults.push(`path ${name} starts elsewhere`);
    if (!near(own, path.contribution)) faults.push(`path ${name}: ${path.contribution}, not ${own}`);
    if (path.links.length !== path.entities.length - 1)
      faults.push(`path ${name}: ${path.links.length} links`);
    if (seen.has(name)) faults.push(`path ${name} twice`);
    seen.add(name);
    const place = best.paths[i];
    if (place && !near(place.contribution, path.contribution))
      faults.push(`place ${i}: ${place.contribution}`);
    if (!place && best.complete) faults.push(`place ${i}: there are only ${best.paths.length} paths`);
    const before = actual[i - 1];
    if (before && before.contribution < path.contribution - CLOSE) faults.push(`path ${name} too late`);
    if (before && before.contribution === path.contribution) {
      const steps = before.links.length - path.links.length;
      const order = steps || compareIdLists(before.entities, path.entities);
      if (order > 0) faults.push(`path ${name} before ${before.entities.join(' ')}`);
    }
    return faults;
  });
}
