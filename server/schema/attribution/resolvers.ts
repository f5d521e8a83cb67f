import { entityNodeById } from '../entity/node.ts';
import type { ExposureNode } from '../exposure/question.ts';
import { checkFirst } from '../page.ts';

export const attributionResolvers = {
  Exposure: {
    async chokepoints({ asker, question, entity }: ExposureNode, args: { first: number }) {
      const first = checkFirst(args.first);
      const found = await asker.analyse('chokepoints', { question, buyer: entity.index, first });
      return found.chokepoints.map((row) => ({
        ...row,
        entity: entityNodeById(entity.state, row.entity.id),
      }));
    },
    async of({ asker, question, entity }: ExposureNode, args: { entity: string }) {
      const upstream = await asker.entity(args.entity);
      const found = await asker.analyse('upstreamEntity', { question, buyer: entity.index, upstream });
      return found && { ...found, entity: entityNodeById(entity.state, found.entity.id) };
    },
  },
};
