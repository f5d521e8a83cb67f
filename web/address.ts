import { LANGS } from '../common/words/lang.ts';
import { SCREEN_IDS } from './screens.ts';
import { dayOf, momentOf, oneOf } from './slices/slice.ts';
import { readSlices, writeSlices } from './slices/slices.ts';
import { DRAW_SIZES, MOST_OPEN, type PageState, START, THEMES, VIEWS } from './state.ts';

const MAX_TIERS = 99;

function tiersOf(value: string | null): number | null {
  const tiers = Number(value);
  return value && Number.isInteger(tiers) && tiers >= 1 && tiers <= MAX_TIERS ? tiers : null;
}

/** The language the browser asks for, where the page speaks it. */
export function preferredLang(languages: readonly string[]): PageState['lang'] {
  for (const tag of languages) {
    const lang = LANGS.find((one) => tag.toLowerCase().split('-')[0] === one);
    if (lang) return lang;
  }
  return START.lang;
}

/** Reads a query string; what is missing or not understood stays at its default, and text is taken as it is. */
export function readAddress(search: string, lang: PageState['lang'] = START.lang): PageState {
  const words = new URLSearchParams(search);
  const text = (key: string, fallback = '') => words.get(key)?.trim() || fallback;
  return {
    ...readSlices(words),
    space: text('space'),
    screen: oneOf(words.get('screen'), SCREEN_IDS, START.screen),
    buyer: text('buyer'),
    risk: text('risk', START.risk),
    material: text('material'),
    lens: text('lens', START.lens),
    tiers: tiersOf(words.get('tiers')),
    asOf: dayOf(words.get('asOf')),
    knownAt: momentOf(words.get('knownAt')),
    view: oneOf(words.get('view'), VIEWS, START.view),
    select: text('select'),
    open: words.getAll('open').filter(Boolean).slice(-MOST_OPEN),
    draw: DRAW_SIZES.find((size) => size === Number(words.get('draw'))) ?? START.draw,
    lang: oneOf(words.get('lang'), LANGS, lang),
    theme: oneOf(words.get('theme'), THEMES, START.theme),
  };
}

/** A value as it is written in the address: ids stay readable. */
export function inAddress(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':');
}

/** Writes the state as a query string: keys in a fixed order, defaults left out, ids readable. */
export function writeAddress(state: PageState, lang: PageState['lang'] = START.lang): string {
  const pairs: (readonly [string, string | number | null])[] = [
    ['space', state.space],
    ['screen', state.screen === START.screen ? '' : state.screen],
    ['buyer', state.buyer],
    ['risk', state.buyer || state.risk !== START.risk ? state.risk : ''],
    ['material', state.material],
    ['lens', state.lens === START.lens ? '' : state.lens],
    ['tiers', state.tiers],
    ['asOf', state.asOf],
    ['knownAt', state.knownAt],
    ['view', state.view === START.view ? '' : state.view],
    ['select', state.select],
    ...state.open.map((id): [string, string] => ['open', id]),
    ['draw', state.draw === START.draw ? '' : state.draw],
    ...writeSlices(state),
    ['lang', state.lang === lang ? '' : state.lang],
    ['theme', state.theme === START.theme ? '' : state.theme],
  ];
  const query = pairs
    .filter(([, value]) => value !== '' && value !== null)
    .map(([key, value]) => `${key}=${inAddress(String(value))}`)
    .join('&');
  return query ? `?${query}` : '';
}
