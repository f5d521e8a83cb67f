/** Registers whose numbers are known: how a number is written, what it is called, what may be concluded from it. */
import {
  australianBusinessNumber,
  brazilianCnpj,
  creditCode,
  gs1,
  japaneseCheckDigit,
  koreanBusinessNumber,
  luhn,
  mod97,
  swissEnterpriseNumber,
  taiwaneseBusinessNumber,
} from './check-digits.ts';

export interface Scheme {
  /** What stands before the colon of an id. */
  readonly name: string;
  /** What people call the number or its authority, in the languages that declarations come in. */
  readonly words: RegExp;
  /** The number as the register writes it, from capital letters and digits alone; undefined where the form is another. */
  readonly canonical: (compact: string) => string | undefined;
  /** Whether its check digits hold; absent where the register has none. */
  readonly check?: (number: string) => boolean;
  /** Form and check digits say by themselves whose number it is. */
  readonly speaksForItself?: (compact: string, text: string) => boolean;
  /** Country (ISO 3166-1 alpha-2) in which "company number" or "tax number" means this one. */
  readonly country?: string;
  /** An organisation has one, so that two different ones contradict each other. */
  readonly exclusive: boolean;
  /** Whether having the same one is being the same; not where groups share a number. */
  readonly joins: boolean;
}

const form =
  (pattern: RegExp) =>
  (compact: string): string | undefined =>
    pattern.test(compact) ? compact : undefined;

const SAMPLES = /^(?:(\d)\1+|0?12345678\d*|987654321)$/;
/** Numbers that people type where they have none: one digit over and over, or counting. */
const notSample = (number: string): boolean => !SAMPLES.test(number);

/** 13 digits, the invoice registration number with its T, or the 12 digits of the commercial register. */
function japaneseNumber(compact: string): string | undefined {
  const number = compact.replace(/^T(?=\d{13}$)/, '');
  if (/^\d{13}$/.test(number)) return number;
  return /^\d{12}$/.test(number) ? `${japaneseCheckDigit(number)}${number}` : undefined;
}

const VAT_FORMS =
  /^(?:ATU\d{8}|BE[01]?\d{9}|BG\d{9,10}|CY\d{8}[A-Z]|CZ\d{8,10}|DE\d{9}|DK\d{8}|EE\d{9}|EL\d{9}|ES[A-Z\d]\d{7}[A-Z\d]|FI\d{8}|FR[A-HJ-NP-Z\d]{2}\d{9}|HR\d{11}|HU\d{8}|IE\d[A-Z\d]\d{5}[A-Z]{1,2}|IT\d{11}|LT(?:\d{9}|\d{12})|LU\d{8}|LV\d{11}|MT\d{8}|NL\d{9}B\d{2}|PL\d{10}|PT\d{9}|RO\d{2,10}|SE\d{12}|SI\d{8}|SK\d{10}|XI\d{9})$/;

/** In order of preference: what comes first names a company that has several. */
export const SCHEMES: readonly Scheme[] = [
  {
    name: 'rmi',
    words: /\b(?:rmi|cfsi|eicc|cid)\b|smelter id|responsible minerals|製錬所識別|冶炼厂识别/i,
    canonical: (compact) => form(/^CID\d{6}$/)(compact) ?? form(/^CID\d{6}$/)(`CID${compact}`),
    speaksForItself: (compact) => /^CID\d{6}$/.test(compact),
    exclusive: true,
    joins: true,
  },
  {
    name: 'lei',
    words:
      /\bLEI\b|legal entity identifier|gleif|取引主体識別|(?:法人|法律)(?:实体|機構|机构)识?別?(?:识别|識別)?编?編?[码碼]/i,
    canonical: form(/^[A-Z\d]{18}\d{2}$/),
    check: mod97,
    speaksForItself: () => true,
    exclusive: true,
    joins: true,
  },
  {
    name: 'duns',
    words:
      /\bd[-.\s]?u[-.\s]?n[-.\s]?s\b|dun\s*(?:&|and|und|et|y)\s*brad|\bd\s*&\s*b\b|ダンズ|ダン・?アンド|邓白氏|鄧白氏|邓氏|鄧氏/i,
    canonical: form(/^\d{9}$/),
    check: notSample,
    speaksForItself: (_, text) => /^\d{2}-\d{3}-\d{4}$/.test(text),
    exclusive: true,
    joins: true,
  },
  {
    name: 'jp-corporate-number',
    words:
      /法人番号|会社法人等番号|適格請求書|国税庁|(?:japan\w*|jp) corporate number|\bcorporate number|national tax agency|\bJCN\b/i,
    canonical: japaneseNumber,
    check: (number) => notSample(number) && Number(number[0]) === japaneseCheckDigit(number.slice(1)),
    speaksForItself: (compact) => /^T\d{13}$/.test(compact),
    country: 'JP',
    exclusive: true,
    joins: true,
  },
  {
    name: 'cn-uscc',
    words:
      /社会信用代[码碼]|社會信用代碼|信用[代編编][码碼]|营业执照|營業執照|\bUSCC?\b|social credit|\bSAMR\b|\bSAIC\b|市场监督|市場監督|工商/i,
    canonical: form(/^[1-9A-HJ-NP-RTUWXY][1-59]\d{6}[\dA-HJ-NP-RTUWXY]{10}$/),
    check: creditCode,
    speaksForItself: () => true,
    country: 'CN',
    exclusive: true,
    joins: true,
  },
  {
    name: 'kr-brn',
    words: /사업자\s*등록|\bBRN\b|korea\w* business/i,
    canonical: form(/^\d{10}$/),
    check: (number) => notSample(number) && koreanBusinessNumber(number),
    country: 'KR',
    exclusive: true,
    joins: true,
  },
  {
    name: 'tw-ubn',
    words: /統一?編號|统一编号|\bUBN\b|unified business n|\bGUI n/i,
    canonical: form(/^\d{8}$/),
    check: (number) => notSample(number) && taiwaneseBusinessNumber(number),
    country: 'TW',
    exclusive: true,
    joins: true,
  },
  {
    name: 'fr-siren',
    words: /\bsiren\b|\bsiret\b|\bRCS\b/i,
    canonical: (compact) => /^(?:\d{9}|\d{14})$/.exec(compact)?.[0].slice(0, 9),
    check: (number) => notSample(number) && luhn(number),
    country: 'FR',
    exclusive: true,
    joins: true,
  },
  {
    name: 'ch-uid',
    words: /\bCHE\b|zefix/i,
    canonical: (compact) => /^(?:CHE)?(\d{9})(?:MWST|TVA|IVA)?$/.exec(compact)?.[1],
    check: (number) => notSample(number) && swissEnterpriseNumber(number),
    speaksForItself: (compact) => compact.startsWith('CHE'),
    country: 'CH',
    exclusive: true,
    joins: true,
  },
  {
    name: 'gb-crn',
    words: /companies house|\bCRN\b/i,
    canonical: form(/^(?:\d{8}|(?:SC|NI|OC|SO|NC)\d{6})$/),
    check: notSample,
    exclusive: true,
    joins: true,
  },
  {
    name: 'au-abn',
    words: /\bABN\b|australian business/i,
    canonical: form(/^\d{11}$/),
    check: australianBusinessNumber,
    country: 'AU',
    exclusive: true,
    joins: true,
  },
  {
    name: 'br-cnpj',
    words: /\bCNPJ\b/i,
    canonical: form(/^\d{14}$/),
    check: (number) => notSample(number) && brazilianCnpj(number),
    country: 'BR',
    exclusive: true,
    joins: true,
  },
  {
    name: 'in-cin',
    words: /\bCIN\b|corporate identi(?:ty|fication)/i,
    canonical: form(/^[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}$/),
    speaksForItself: () => true,
    exclusive: true,
    joins: true,
  },
  {
    name: 'cik',
    words: /\bCIK\b|central index|\bSEC\b|\bEDGAR\b/i,
    // EDGAR pads it to ten digits in places; the number itself has none of them
    canonical: (compact) => (/^0*[1-9]\d{0,9}$/.test(compact) ? compact.replace(/^0+/, '') : undefined),
    check: (number) => notSample(number),
    exclusive: true,
    joins: true,
  },
  {
    name: 'gln',
    words: /\bGLN\b|\bGS1\b|global location/i,
    canonical: form(/^\d{13}$/),
    check: (number) => notSample(number) && gs1(number),
    exclusive: false,
    joins: true,
  },
  {
    name: 'vat',
    words: /\bVAT\b|ust-?\s?id|umsatzsteuer|\bTVA\b|\bP\.?\s?IVA\b|\bBTW\b|増値税|增值税|付加価値税/i,
    canonical: (compact) => form(VAT_FORMS)(compact.replace(/^GR/, 'EL')),
    exclusive: false,
    joins: false,
  },
];

const BY_NAME = new Map(SCHEMES.map((scheme) => [scheme.name, scheme]));

/** Schemes of ids that are made from content or stand for a row: they identify nothing outside. */
const MADE = new Set(['named', 'unlisted', 'unidentified', 'named-mine', 'origin', 'recycled']);

/** `lei` of `lei:5299…`. */
export const schemeOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf(':')));

/** Whether two entities with this same identifier are one. True of registers that are not known here, false of made ids. */
export function joins(id: string): boolean {
  const name = schemeOf(id);
  return name !== '' && !MADE.has(name) && (BY_NAME.get(name)?.joins ?? true);
}

/** Whether two entities with different identifiers of this scheme are two. False of registers that are not known here. */
export const isExclusive = (scheme: string): boolean => BY_NAME.get(scheme)?.exclusive ?? false;

/** 0 for the scheme that names a company best; unknown ones last. */
export function preference(id: string): number {
  const at = SCHEMES.findIndex(({ name }) => name === schemeOf(id));
  return at < 0 ? SCHEMES.length : at;
}
