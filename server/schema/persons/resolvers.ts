import type { Context } from '../../context.ts';
import { type Erasure, erasePerson } from '../../persons/erase.ts';

async function eraseContact(_root: unknown, { text }: { text: string }, context: Context): Promise<Erasure> {
  const { parts, store } = context;
  const erasure = await erasePerson(store, await context.space(), text, parts.now);
  await parts.spaces.catchUp();
  return erasure;
}

export const personResolvers = { Mutation: { eraseContact } };
