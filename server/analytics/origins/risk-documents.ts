/** The documents that say of an entity, or of its place, that a risk is there. */
import { compareCodePoints } from '../../projection/code-points.ts';
import type { FactEffect } from '../../risk/explain.ts';

/** Ids of the documents of facts that count with a severity above 0, by code point. */
export const riskDocuments = (facts: readonly FactEffect[]): string[] =>
  documentsOf(facts.filter(({ counts, severity }) => counts && (severity ?? 0) > 0).map(({ fact }) => fact));

/** Ids of the documents of facts, each once, by code point. */
export const documentsOf = (facts: readonly { document: string }[]): string[] =>
  [...new Set(facts.map(({ document }) => document))].sort(compareCodePoints);
