import { ask } from '../../api.ts';
import { questionInput } from '../../queries/question-input.ts';
import { keyOf } from '../../queries/question-key.ts';
import { type AskedGraph, byTableId, UPSTREAM } from '../../queries/upstream.ts';
import type { PageState } from '../../state.ts';
import { type Resource, useResource } from '../../ui/use-resource.ts';

/** What a drawing of the question shows; null where the question has no answer. Nothing is loaded unless `asked`. */
export function useUpstream(state: PageState, asked = true): Resource<AskedGraph | null> {
  const { space, buyer, draw, open } = state;
  const question = questionInput(state);
  const of = keyOf(state, asked, draw);
  return useResource(of && keyOf(state, asked, [draw, open]), async (signal): Promise<AskedGraph | null> => {
    const { exposure } = await ask(UPSTREAM, { buyer, question, maxNodes: draw, open }, space, signal);
    return exposure.upstream ? { ...byTableId(exposure.upstream), asked: { of: of!, open } } : null;
  });
}
