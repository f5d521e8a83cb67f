import { mayWhole } from '../../auth/caller.ts';
import type { Context } from '../../context.ts';
import { requireWhole } from '../../trace/askable.ts';
import { entityNodeById } from '../entity/node.ts';
import { documentNode, factNode } from '../evidence/node.ts';
import { fromGlobalId } from '../global-id.ts';
import { linkNodeById } from '../link/node.ts';
import { importNode } from '../space/node.ts';
import { DateScalar, DateTimeScalar } from './scalars.ts';

/** An object by global id; null for one that is not there or lies in another space than the request means. */
async function node(_root: unknown, { id }: { id: string }, context: Context): Promise<object | null> {
  const global = fromGlobalId(id);
  const state = await context.state();
  if (!global || global.space !== state.space) return null;
  const [first = '', second = ''] = global.parts;
  switch (global.type) {
    case 'Entity':
      return entityNodeById(await context.stateAround(first), first);
    case 'SupplyLink':
      return linkNodeById(await context.stateAround(first), first, second);
    case 'Document':
      return documentNode(context, first);
    case 'RiskFact':
      requireWhole(state, 'RiskFact');
      return factNode(state, first);
    case 'Import':
      return mayWhole(context.caller, state.space, 'analyst') ? importNode(state, Number(first)) : null;
  }
}

export const baseResolvers = {
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Node: { __resolveType: (value: { __typename: string }) => value.__typename },
  Query: { node },
  Mutation: { ping: () => 'pong' },
};
