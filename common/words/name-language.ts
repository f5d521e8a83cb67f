/** Which language's glyphs a name wants. Han letters alone do not say; the country decides then. */
const HAN_BY_COUNTRY: Readonly<Record<string, string>> = {
  JP: 'ja',
  CN: 'zh-Hans',
  SG: 'zh-Hans',
  TW: 'zh-Hant',
  HK: 'zh-Hant',
  MO: 'zh-Hant',
};

/** A BCP 47 tag; `und` where the name has no letters. */
export function nameLanguage(name: string, country: string | null): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja';
  if (/\p{Script=Hangul}/u.test(name)) return 'ko';
  if (/\p{Script=Han}/u.test(name)) return HAN_BY_COUNTRY[country ?? ''] ?? 'zh';
  return /\p{Script=Latin}/u.test(name) ? 'en' : 'und';
}
