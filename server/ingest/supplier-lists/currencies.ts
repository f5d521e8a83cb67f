/** Currencies as amounts name them: ISO 4217 codes, signs, words. A sign that several currencies have stays a sign. */

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  US$: 'USD',
  HK$: 'HKD',
  NT$: 'TWD',
  S$: 'SGD',
  A$: 'AUD',
  C$: 'CAD',
  R$: 'BRL',
  '¥': '¥',
  $: '$',
  円: 'JPY',
  日元: 'JPY',
  日円: 'JPY',
  人民币: 'CNY',
  人民元: 'CNY',
  元: 'CNY',
  RMB: 'CNY',
  CNH: 'CNY',
  美元: 'USD',
  米ドル: 'USD',
  ドル: '$',
  欧元: 'EUR',
  ユーロ: 'EUR',
  EURO: 'EUR',
  ウォン: 'KRW',
  新台币: 'TWD',
  台币: 'TWD',
};

/** Longest first, so that `US$` is not read as `$`. */
export const CURRENCY_SIGNS: readonly string[] = Object.keys(SIGNS).sort((a, b) => b.length - a.length);

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217, or the sign or word as written where it may be several; undefined where the text is blank. */
export function currencyOf(text: string): string | undefined {
  const tidy = text.normalize('NFKC').trim().toUpperCase();
  if (tidy === '') return undefined;
  return Object.hasOwn(SIGNS, tidy) ? SIGNS[tidy] : tidy;
}

export const isCurrency = (text: string): boolean => {
  const tidy = text.normalize('NFKC').trim().toUpperCase();
  return CODES.has(tidy) || Object.hasOwn(SIGNS, tidy);
};
