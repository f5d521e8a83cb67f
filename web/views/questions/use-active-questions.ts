import { ask } from '../../api.ts';
import { useWritten } from '../../imports/written.ts';
import {
  ACTIVE,
  ACTIVE_QUESTIONS,
  type OpenQuestion,
  type QuestionSubject,
} from '../../queries/questions.ts';
import { useResource } from '../../ui/use-resource.ts';

const MOST = 100;

/** Questions that wait for an answer, of one buyer or at one entity; none until they are known. */
export function useActiveQuestions(
  space: string,
  of: { buyer?: string; entity?: string },
): readonly OpenQuestion[] {
  const written = useWritten();
  const { buyer = null, entity = null } = of;
  const wanted = space && (buyer || entity);
  const found = useResource(wanted ? JSON.stringify([space, buyer, entity, written]) : null, (signal) =>
    ask(
      ACTIVE_QUESTIONS,
      { states: ACTIVE, assignee: null, buyer, entity, first: MOST, after: null },
      space,
      signal,
    ),
  );
  // what is held may be of the one before
  return (found.value?.openQuestions.nodes ?? []).filter(
    (one) => (buyer === null || one.buyerId === buyer) && (entity === null || one.entityId === entity),
  );
}

/** The one that asks a supplier the same: whatever the risk, for the answer is the same. */
export function questionAbout(
  questions: readonly OpenQuestion[],
  {
    entity,
    about,
    buyer,
    material,
  }: { entity: string; about: QuestionSubject; buyer: string; material: string },
): OpenQuestion | undefined {
  return questions.find(
    (one) =>
      one.entityId === entity &&
      one.about === about &&
      one.buyerId === buyer &&
      (one.question.material ?? '') === material,
  );
}
