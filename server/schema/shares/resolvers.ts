import type { Context } from '../../context.ts';

export const shareModelResolvers = {
  Query: {
    shareModels: (_root: unknown, _args: unknown, { parts }: Context) =>
      [...parts.shareModels.values()].map((model) => ({ ...model, quantities: model.quantities.length })),
  },
};
