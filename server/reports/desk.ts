/** What a report is built with. */
import type { Question } from '../analytics/question.ts';
import type { Asker } from '../ask.ts';
import { createLoaders, type Loaders } from '../details/loaders.ts';
import type { Store } from '../store/store.ts';
import { Citations } from './content/citations.ts';
import type { ReportRequest } from './request.ts';

/** Told how far the work is: a step by name, and how much of all is done, 0..1. */
export type Progress = (step: string, done: number) => void;

export interface Desk {
  readonly request: ReportRequest;
  readonly asker: Asker;
  /** The request as analyses take it. */
  readonly question: Question;
  readonly store: Store;
  readonly loaders: Loaders;
  readonly citations: Citations;
  readonly progress: Progress;
}

export function deskOf(
  request: ReportRequest,
  question: Question,
  asker: Asker,
  store: Store,
  progress: Progress,
): Desk {
  const loaders = createLoaders(store, asker.state);
  return { request, question, asker, store, loaders, citations: new Citations(), progress };
}
