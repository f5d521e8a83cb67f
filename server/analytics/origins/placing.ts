/** The documents that put an entity's place among those where a risk is. */
import { compareCodePoints } from '../../projection/code-points.ts';
import type { FactEffect } from '../../risk/explain.ts';

/** Ids of the documents of facts about a country or region that count with a severity above 0, by code point. */
export function placing(facts: readonly FactEffect[]): string[] {
  const placed = facts.filter(
    ({ counts, severity, fact }) => counts && (severity ?? 0) > 0 && fact.about.startsWith('iso:'),
  );
  return [...new Set(placed.map(({ fact }) => fact.document))].sort(compareCodePoints);
}
