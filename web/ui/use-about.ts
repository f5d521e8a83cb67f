import { writeAddress } from '../address.ts';
import type { About } from '../export/about.ts';
import { useWords, type Words } from '../i18n/words.ts';
import { ASKING } from '../screens.ts';
import type { PageState } from '../state.ts';
import { materialName, riskName, today } from '../views/question/terms.ts';
import { useGround } from './use-ground.ts';
import { browserLang, usePage } from './use-page.ts';

/** What an answer says of itself; where a screen has one, it is more exact than what the page knows. */
export interface Basis {
  asOf: string;
  knownAt: string;
  lensVersion: string;
  snapshot: string;
}

/** Spaces that set the controls of the sentence apart, between characters that take none. */
const APART =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}（）、。，？])\s(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}（）、。，？])/gu;

/** The question as a sentence; without a buyer, its other words in a row. */
function inWords(state: PageState, buyer: string, words: Words): string {
  const { t } = words;
  const material = state.material ? materialName(words, state.material) : '';
  const risk = riskName(words, state.risk);
  const tiers = state.tiers === null ? t('ask.allTiers') : t('ask.tier', { n: state.tiers });
  if (!buyer) return t('takeAway.terms', { risk, material: material || t('ask.allMaterials'), tiers });
  const sentence = t('ask.sentence', {
    buyer,
    risk,
    tiers,
    material: material ? t('ask.theMaterial', { material }) : t('ask.allMaterials'),
    asOf: words.date(state.asOf || today()),
    lens: words.term('lens', state.lens),
  });
  return sentence.replace(APART, '');
}

/** The address that asks the same again at the same two times, and knows on which data it was made. */
function pinned(state: PageState, at: Pick<Basis, 'asOf' | 'knownAt' | 'snapshot'>): string {
  const { asOf, knownAt, snapshot } = at;
  const to = { ...state, asOf, knownAt, link: { snapshot } };
  return location.origin + location.pathname + writeAddress(to, browserLang());
}

interface Telling {
  /** What the question is about. */
  subject: string;
  about(name: string, lead: string, leftOut: readonly string[]): About;
}

/**
 * Tells what goes with a file or a link at the moment that it is taken. `asked`: what a screen with a question of its own
 * asks, in words.
 */
export function useAbout(basis?: Basis, asked?: string): Telling {
  const { state } = usePage();
  const words = useWords();
  const { terms, fictional, buyer: named } = useGround();
  const asks = ASKING.includes(state.screen);
  const buyer = asks ? (named?.name ?? state.buyer) : '';
  const lens = terms?.lenses.find(({ id }) => id === state.lens);
  const about = (name: string, lead: string, leftOut: readonly string[]): About => {
    const at = {
      asOf: basis?.asOf ?? (state.asOf || today()),
      knownAt: basis?.knownAt ?? new Date(state.knownAt || Date.now()).toISOString(),
      snapshot: basis?.snapshot ?? terms?.snapshot.id ?? '',
    };
    const version = basis?.lensVersion ?? lens?.version ?? '';
    return {
      ...at,
      name,
      lead,
      question: asked ?? (asks ? inWords(state, buyer, words) : ''),
      lens: asks || asked ? `${state.lens} ${version}`.trim() : '',
      lensName: words.term('lens', state.lens),
      leftOut,
      address: pinned(state, at),
      fictional,
    };
  };
  return { subject: buyer, about };
}
