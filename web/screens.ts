import type { ComponentType } from 'preact';
import type { Terms } from './queries/spaces.ts';
import type { Needed } from './session/identity.ts';

export interface ScreenProps {
  /** What may be asked in the space; undefined until it is known. */
  terms: Terms | undefined;
}

type Load = () => Promise<ComponentType<ScreenProps>>;

/** The screens of the page in the order of its navigation; all but the question come as scripts of their own. */
export const SCREENS = {
  portfolio: () => import('./views/portfolio/portfolio-view.tsx').then((module) => module.PortfolioView),
  question: null,
  whatif: () => import('./views/whatif/whatif-view.tsx').then((module) => module.WhatIfView),
  compare: () => import('./views/compare/compare-view.tsx').then((module) => module.CompareView),
  sources: () => import('./views/sources/sources-view.tsx').then((module) => module.SourcesView),
  report: () => import('./views/report/report-view.tsx').then((module) => module.ReportView),
  questions: () => import('./views/questions/questions-view.tsx').then((module) => module.QuestionsView),
  imports: () => import('./views/imports/imports-view.tsx').then((module) => module.ImportsView),
  matches: () => import('./views/matches/matches-view.tsx').then((module) => module.MatchesView),
} as const satisfies Readonly<Record<string, Load | null>>;

export type Screen = keyof typeof SCREENS;

export const SCREEN_IDS = Object.keys(SCREENS) as readonly Screen[];

/** Screens that answer the question in the sentence on top. */
export const ASKING: readonly Screen[] = ['question', 'whatif', 'compare', 'report', 'questions'];

/** What a screen takes that not everybody sees: how the data came in tells of every buyer at once. */
const INSIDE: Needed = { least: 'analyst', whole: true };
export const NEEDED: Partial<Readonly<Record<Screen, Needed>>> = { imports: INSIDE, matches: INSIDE };
