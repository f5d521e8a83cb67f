import type { Lang } from '../common/words/lang.ts';
import type { Screen } from './screens.ts';
import { SLICES_START, type Slices } from './slices/slices.ts';

/** What the page shows, whole: the address bar is this, written out (address.ts). */
export const VIEWS = ['graph', 'paths', 'table', 'map'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const DRAW_SIZES = [40, 80, 160, 300] as const;

export type View = (typeof VIEWS)[number];
export type Theme = (typeof THEMES)[number];

/** The words of the question. Empty text = not chosen: no buyer yet, all materials, today, now. */
export interface Question {
  buyer: string;
  risk: string;
  material: string;
  lens: string;
  /** Most links walked upstream; null = no limit. */
  tiers: number | null;
  asOf: string;
  knownAt: string;
}

export interface PageState extends Question, Slices {
  /** Empty until the list of spaces is known. */
  space: string;
  screen: Screen;
  view: View;
  /** Id of the entity in the panel; empty = none. */
  select: string;
  /** Customers whose folded suppliers are shown. */
  open: readonly string[];
  /** Most entities asked for the drawing. */
  draw: number;
  lang: Lang;
  theme: Theme;
}

export const START: PageState = {
  ...SLICES_START,
  space: '',
  screen: 'question',
  buyer: '',
  risk: 'conflict',
  material: '',
  lens: 'responsible-minerals',
  tiers: null,
  asOf: '',
  knownAt: '',
  view: 'graph',
  select: '',
  open: [],
  draw: 40,
  lang: 'en',
  theme: 'system',
};

/** Changes what one screen keeps of its own, and turns to a screen; `inPlace`: without a step back to it. */
type SetAction = {
  [Name in keyof Slices]: {
    type: 'set';
    slice: Name;
    change: Partial<Slices[Name]>;
    screen?: Screen;
    inPlace?: boolean;
  };
}[keyof Slices];

export type Action =
  /** `select`: the entity to be in the panel then. */
  | { type: 'ask'; change: Partial<Question>; screen?: Screen; select?: string }
  | SetAction
  | { type: 'turn'; screen: Screen }
  | { type: 'look'; question: string }
  | { type: 'show'; view: View }
  | { type: 'select'; id: string }
  | { type: 'open'; ids: readonly string[] }
  | { type: 'fold' }
  | { type: 'draw'; draw: number }
  | { type: 'enter'; space: string }
  | { type: 'speak'; lang: Lang }
  | { type: 'paint'; theme: Theme }
  | { type: 'go'; to: PageState };

/** A new buyer is a new graph: what was selected or unfolded in the old one goes; a changed word keeps it. */
function asked(state: PageState, change: Partial<Question>, screen = state.screen): PageState {
  const next = { ...state, ...change, screen };
  return next.buyer === state.buyer ? next : { ...next, select: '', open: [] };
}

/** Most customers that are open at once: what the service takes. */
export const MOST_OPEN = 100;

/** Opens what is not open yet; what is open as a whole is folded again. */
function toggled(open: readonly string[], ids: readonly string[]): readonly string[] {
  const more = ids.filter((id) => !open.includes(id));
  return more.length > 0 ? [...open, ...more].slice(-MOST_OPEN) : open.filter((one) => !ids.includes(one));
}

/** Another space is another world: only language and theme stay. Where none was named yet, the question stays too. */
function entered(state: PageState, space: string): PageState {
  if (space === state.space) return state;
  return state.space
    ? { ...START, screen: state.screen, lang: state.lang, theme: state.theme, space }
    : { ...state, space };
}

/** The one reducer of the page. */
export function pageState(state: PageState, action: Action): PageState {
  switch (action.type) {
    case 'ask':
      return {
        ...asked(state, action.change, action.screen),
        ...(action.select !== undefined && { select: action.select }),
      };
    case 'set':
      return {
        ...state,
        ...(action.screen && { screen: action.screen }),
        [action.slice]: { ...state[action.slice], ...action.change },
      };
    case 'turn':
      return { ...state, screen: action.screen };
    case 'look':
      return {
        ...state,
        screen: 'questions',
        questions: { ...state.questions, asked: action.question },
      };
    case 'show':
      return { ...state, view: action.view };
    case 'select':
      return { ...state, screen: 'question', select: action.id };
    case 'open':
      return { ...state, open: toggled(state.open, action.ids) };
    case 'fold':
      return { ...state, open: [] };
    case 'draw':
      return { ...state, draw: action.draw };
    case 'enter':
      return entered(state, action.space);
    case 'speak':
      return { ...state, lang: action.lang };
    case 'paint':
      return { ...state, theme: action.theme };
    case 'go':
      return action.to;
  }
}
