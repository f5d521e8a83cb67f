import type { PageState } from '../state.ts';
import { questionInput } from './question-input.ts';

/** Tells one question from another; null where there is none to ask. `of` is what is asked about it. */
export function keyOf(state: PageState, asked: boolean, of: unknown): string | null {
  const { space, buyer } = state;
  return asked && buyer && space ? JSON.stringify([space, buyer, questionInput(state), of]) : null;
}
