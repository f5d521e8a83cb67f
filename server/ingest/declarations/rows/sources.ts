/** Where a smelter's material comes from, out of the free text that people put into the fields for mines. */
import { countryOf, type Unmapped } from '../../../places/index.ts';
import { isPlaceholder } from '../values.ts';

/** What a text names. Everything it says is in one of the lists. */
export interface NamedSources {
  /** ISO 3166-1 alpha-2, each once, in the order of the text. */
  countries: string[];
  mines: string[];
  recycled: boolean;
  /** Refers to another list or says nothing: "see attached", "RCOI". */
  elsewhere: string[];
  /** Places that are no country, or might be several. */
  unmapped: Unmapped[];
}

const none = (): NamedSources => ({ countries: [], mines: [], recycled: false, elsewhere: [], unmapped: [] });

const RECYCLED =
  /recycl|\bscrap|secondary (?:material|source)|再生|回收|报废|報廢|废料|廢料|スクラップ|リサイクル|재활용/i;
const ELSEWHERE =
  /\b(?:see|refer(?:ence)?|attached|attachment|rcoi|upon request|confidential|proprietary|(?:un)?disclosed?|unknown|various|multiple|several|varies|rmap)\b|\bnot (?:known|provided|available|applicable|yet)\b|参照|参考|別紙|见附|見附|附件|保密|機密|秘密|非公開|不公开/i;
const LEGAL_FORM =
  /^(?:ltd|limited|inc|llc|l\.l\.c|corp|co|company|s\.?a|s\.?a\.?s|s\.?p\.?a|gmbh|ag|plc|pte|pty|bhd|sdn|tbk|b\.?v|n\.?v|s\.?a\.? de c\.?v|s\.?r\.?l)\.?(?:\s|$)/i;

const STRONG = /[;；、\n\r|]+/;
const WEAK = /[,，]+/;
const PAIR = /\s*[/／&+]\s*|\s+(?:and|und|et|y|e)\s+|および|及び|以及|和|与/i;

const segments = (text: string, by: RegExp): string[] =>
  text
    .split(by)
    .map((part) => part.replace(/^[\s.:：•*-]+|\s+$/g, ''))
    .filter((part) => part !== '');

/** The country that a text names as a whole, or before brackets: "China (Yunnan)". */
function country(text: string): string | undefined {
  const plain = text.replace(/\.$/, '');
  for (const form of [plain, plain.replace(/\s*[(（][^()（）]*[)）]\s*$/, '')]) {
    const found = form === '' ? undefined : countryOf(form);
    if (found && 'code' in found) return found.code;
  }
  return undefined;
}

function addCountry(found: NamedSources, code: string): void {
  if (!found.countries.includes(code)) found.countries.push(code);
}

/** Notes a text that is no mere name; false where it may be one. */
function saysNoName(text: string, found: NamedSources): boolean {
  if (isPlaceholder(text)) return true;
  if (RECYCLED.test(text)) found.recycled = true;
  else if (ELSEWHERE.test(text)) found.elsewhere.push(text);
  else return false;
  return true;
}

/** Runs of neighbouring parts, longest first, that are one country: "Korea, Republic of". */
function countryRun(parts: readonly string[], at: number): { code: string; length: number } | undefined {
  for (let length = Math.min(4, parts.length - at); length > 0; length--) {
    const code = country(parts.slice(at, at + length).join(', '));
    if (code) return { code, length };
  }
  return undefined;
}

function takePlace(part: string, found: NamedSources): void {
  if (saysNoName(part, found)) return;
  const pair = segments(part, PAIR);
  const codes = pair.map(country);
  if (pair.length > 1 && codes.some((code) => code !== undefined)) {
    for (const [i, each] of pair.entries()) {
      if (codes[i]) addCountry(found, codes[i]);
      else takePlace(each, found);
    }
    return;
  }
  const place = countryOf(part.replace(/\.$/, ''));
  if (!('code' in place)) found.unmapped.push(place);
}

/** One blank between words: patterns that look for blanks must not meet thousands of them. */
const spaced = (text: string): string => text.replace(/[^\S\n]+/g, ' ');

/** Countries in which ore is mined, out of a list of any form: commas, slashes, line ends, "and". */
export function namedCountries(written: string): NamedSources {
  const text = spaced(written);
  const found = none();
  if (ELSEWHERE.test(text) && segments(text, STRONG).length === 1 && !WEAK.test(text)) {
    saysNoName(text, found);
    return found;
  }
  for (const line of segments(text, STRONG)) {
    const parts = segments(line, WEAK);
    for (let at = 0; at < parts.length; ) {
      const run = countryRun(parts, at);
      if (run) addCountry(found, run.code);
      else takePlace(parts[at]!, found);
      at += run?.length ?? 1;
    }
  }
  return found;
}

/** Names between commas, a legal form kept with the name before it. */
function names(line: string): string[] {
  const parts: string[] = [];
  for (const part of segments(line, WEAK)) {
    if (parts.length > 0 && LEGAL_FORM.test(part)) parts.push(`${parts.pop()}, ${part}`);
    else parts.push(part);
  }
  return parts;
}

/** Names of mines; a country in their place counts as one, for it is where the mines are. */
export function namedMines(written: string): NamedSources {
  const found = none();
  const mines = new Set<string>();
  for (const line of segments(spaced(written), STRONG)) {
    const whole = country(line);
    for (const part of whole ? [line] : names(line)) {
      const code = country(part);
      if (code) addCountry(found, code);
      else if (!saysNoName(part, found)) mines.add(part);
    }
  }
  found.mines.push(...mines);
  return found;
}
