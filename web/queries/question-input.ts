import type { Question } from '../state.ts';

export interface ViewpointInput {
  asOf?: string;
  knownAt?: string;
}

export interface QuestionInput {
  risk: string;
  material?: string;
  lens?: string;
  tiers?: number;
  at: ViewpointInput;
}

export function viewpoint(question: Question): ViewpointInput {
  return {
    ...(question.asOf && { asOf: question.asOf }),
    ...(question.knownAt && { knownAt: new Date(question.knownAt).toISOString() }),
  };
}

/** The question as the service takes it: what is not chosen is left out, so that the service's defaults hold. */
export function questionInput(question: Question): QuestionInput {
  return {
    risk: question.risk,
    ...(question.material && { material: question.material }),
    ...(question.lens && { lens: question.lens }),
    ...(question.tiers && { tiers: question.tiers }),
    at: viewpoint(question),
  };
}
