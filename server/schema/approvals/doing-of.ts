import type { Doing } from '../../approvals/doing.ts';
import type { Context } from '../../context.ts';

/** What a request does in its space, in its caller's name. Throws what `Context.state` throws. */
export async function doingOf({ parts, store, caller, state }: Context): Promise<Doing> {
  const { space } = await state();
  return { store, approvals: parts.approvals, caller, space, now: parts.now };
}
