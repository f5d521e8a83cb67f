/** Facts about the places where entities are and about the materials that they handle. */
import type { UpstreamRows } from './upstream-rows.ts';

/** Materials and places of all that was met; the regions of a country count too, for an entity may not state its own. */
export async function readPlaces(rows: UpstreamRows): Promise<void> {
  const codes = new Set<string>();
  const materials = new Set<string>();
  for (const { country, region, materials: named } of rows.entities) {
    for (const code of country) if (code !== null) codes.add(code);
    for (const code of region) if (code !== null) codes.add(code.slice(0, 2));
    for (const list of named) for (const id of list) materials.add(id);
  }
  const countries = [...codes].sort();
  await rows.addFacts('trace/facts-about-countries', { codes: countries });
  await rows.addFacts('trace/facts-about-regions', { prefixes: countries.map((code) => `${code}-`) });
  await rows.addFacts('trace/facts-about-materials', { ids: [...materials].sort() });
}
