/** Findings in the words of a language. */
import { isWithheld } from '../../document/cells.ts';
import type { Disclosed } from '../../report.ts';
import type { Key } from '../../words/en/messages.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { Finding, FindingValue } from '../content.ts';

/** Parts of one; all other numbers are counts. */
const PARTS: ReadonlySet<string> = new Set(['low', 'expected', 'high', 'coverage', 'opaque']);

/** Values that are names of a group of terms. */
const TERMS: ReadonlySet<string> = new Set(['material', 'risk', 'status']);

export function findingText({ code, values, value }: Finding, words: ReportWords): string {
  const written = Object.entries(values).map(([name, one]) => [name, valueText(name, one, words)]);
  const stated = value === null ? {} : { value: statedText(value, words) };
  return words.t(`finding.${code}` as Key, { ...Object.fromEntries(written), ...stated });
}

/** What a source states of somebody, where it may leave. */
export function statedText(value: Disclosed<string>, words: ReportWords): string {
  return isWithheld(value) ? words.t(`withheld.${value.withheld}`) : words.term('value', value);
}

function valueText(name: string, value: FindingValue, words: ReportWords): string | number {
  if (typeof value === 'number') return PARTS.has(name) ? words.fine(value) : value;
  if (Array.isArray(value)) return words.list(value.map((code) => words.country(code)));
  return TERMS.has(name) ? words.term(name, value) : value;
}
