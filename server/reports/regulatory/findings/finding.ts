/** Makes findings and blanks. */
import type { Cited, Disclosed } from '../../report.ts';
import type { Blank, DraftPart, Finding, FindingValue } from '../content.ts';

export function finding(
  code: string,
  values: Readonly<Record<string, FindingValue>>,
  sources: readonly Cited[] = [],
  value: Disclosed<string> | null = null,
): Finding {
  const cited = sources.filter((number) => number !== null);
  return { code, values: { ...values }, value, sources: [...new Set(cited)].sort((a, b) => a - b) };
}

export const blank = (code: string, material: string | null = null): Blank => ({ code, material });

/** A point of a text with what the data say on it; `blanks` are codes, or blanks for each material. */
export function draftPart(
  id: string,
  provision: string,
  findings: readonly Finding[],
  ...blanks: readonly (string | Blank)[]
): DraftPart {
  const written = blanks.map((one) => (typeof one === 'string' ? blank(one) : one));
  return { id, provision, findings: [...findings], blanks: written };
}
