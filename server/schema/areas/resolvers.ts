import type { Context } from '../../context.ts';
import type { EntityKind } from '../../model.ts';
import { documentNode, factNodeOf, ownDocumentNode } from '../evidence/node.ts';
import { askedIn, type QuestionArgs } from '../exposure/question.ts';
import { checkFirst } from '../page.ts';

interface Asked {
  question: QuestionArgs;
}

const asEnums = (kinds: readonly EntityKind[]): string[] => kinds.map((kind) => kind.toUpperCase());

export const areaResolvers = {
  Query: {
    async riskAreas(_root: unknown, { question }: Asked, context: Context) {
      const [asker, asked] = await askedIn(context, question);
      const { kinds, editions, ...columns } = await asker.analyse('areas', { question: asked });
      return {
        ...columns,
        kinds: kinds.map(asEnums),
        editions: editions.map((ref) => ownDocumentNode(asker.state, ref) ?? documentNode(context, ref.id)),
      };
    },
    async riskArea(
      _root: unknown,
      { question, of, first }: Asked & { of: string; first: number },
      context: Context,
    ) {
      const [asker, asked] = await askedIn(context, question);
      const area = await asker.analyse('area', { question: asked, of, first: checkFirst(first) });
      return (
        area && {
          ...area,
          kinds: asEnums(area.kinds),
          totalCount: area.total,
          facts: area.facts.map((effect) => ({ ...effect, fact: factNodeOf(asker.state, effect.fact) })),
        }
      );
    },
  },
};
