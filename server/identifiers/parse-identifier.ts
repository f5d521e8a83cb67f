/** Numbers of companies and smelters as people write them, told apart by what they say of them and by check digits. */
import { SCHEMES, type Scheme } from './schemes.ts';

export interface Identifier {
  /** `lei:5493001KJTIIGC8Y1R12`, `duns:150483782`, `rmi:CID001234`, … in the form that its register writes. */
  readonly id: string;
  readonly scheme: string;
  /** Its form and, where the register has them, its check digits hold. Only valid ones identify anybody. */
  readonly valid: boolean;
}

const HIDDEN = /[\p{Cc}\p{Cf}]/gu;
const LABEL =
  /^[\s:：#.,-]*(?:\b(?:no|nr|number|code|id|is)\b|番号|編號|编号|代码|代碼|号码|ナンバー|コード)?[\s:：#.,()=-]*/i;
const GENERIC =
  /regist|\btax|(?:business|company|corporate|commercial|trade) (?:id|lic|no|num)|登録|登記|税|会社|公司|注册|註冊|企业|企業|납세|법인|handels|mercantil/i;

/** No number is as long, nor what an authority is called. */
const LONGEST = 300;

const tidy = (text: string): string => text.slice(0, LONGEST).normalize('NFKC').replace(HIDDEN, '').trim();

/** Capital letters and digits; a spreadsheet's `123456789.0` is 123456789. */
function compactOf(text: string): string {
  return text
    .replace(/^(\d+)\.0$/, '$1')
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '');
}

function readAs(scheme: Scheme, text: string): Identifier | undefined {
  const compact = compactOf(text);
  const number = scheme.canonical(compact);
  if (!/\d/.test(compact)) return undefined;
  const valid = number !== undefined && (scheme.check?.(number) ?? true);
  return { id: `${scheme.name}:${number ?? compact}`, scheme: scheme.name, valid };
}

const called = (words: string): readonly Scheme[] =>
  words ? SCHEMES.filter((scheme) => scheme.words.test(words)) : [];

/** `DUNS: 15-048-3782` without what comes before the number. */
function withoutLabel(scheme: Scheme, text: string): string {
  const found = scheme.words.exec(text)!;
  const rest = text.slice(found.index + found[0].length).replace(LABEL, '');
  // the words may be part of the number itself (CID001234, CHE-…) or follow it
  return /\d/.test(rest) && found.index + found[0].length < text.length
    ? rest
    : text.replace(scheme.words, '');
}

function* readings(
  text: string,
  authority: string,
  country: string | undefined,
): Generator<Identifier | undefined> {
  for (const scheme of called(authority)) yield readAs(scheme, text);
  for (const scheme of called(text)) {
    yield readAs(scheme, text);
    yield readAs(scheme, withoutLabel(scheme, text));
  }
  const compact = compactOf(text);
  for (const scheme of SCHEMES) {
    const says = scheme.speaksForItself?.(compact, text) ?? false;
    const ofCountry =
      scheme.country !== undefined &&
      scheme.country === country &&
      (authority === '' || GENERIC.test(authority));
    if (says || ofCountry) yield onlyValid(readAs(scheme, text));
  }
}

const onlyValid = (read: Identifier | undefined): Identifier | undefined => (read?.valid ? read : undefined);

/**
 * The identifier that a text is. What the authority is called decides; then a name in the text itself (`DUNS 15-048-3782`);
 * then numbers that speak for themselves (LEI, RMI CID, Chinese credit code, a D-U-N-S with its hyphens); then, with the
 * country known (ISO 3166-1 alpha-2), that country's company number by its check digits.
 * `valid: false` where a register is named and the number is none of its; undefined where nothing says whose it is.
 */
export function parseIdentifier(text: string, authority = '', country?: string): Identifier | undefined {
  const tidied = tidy(text);
  if (!/\d/.test(tidied)) return undefined;
  let refused: Identifier | undefined;
  for (const read of readings(tidied, tidy(authority), country)) {
    if (read?.valid) return read;
    refused ??= read;
  }
  return refused;
}
