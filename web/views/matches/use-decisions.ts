import { useState } from 'preact/hooks';
import { ApiError, ask } from '../../api.ts';
import { tellWritten } from '../../imports/written.ts';
import { DECIDE, type Match, type MatchState, UNDO_DECISION } from '../../queries/matches.ts';
import type { Needed } from '../../session/identity.ts';
import { type Decider, useDecider } from '../../ui/decider.tsx';

/** What saying a word on a pair takes. */
export const DECIDING: Needed = { least: 'steward', whole: true };

export interface Refusal {
  code: string;
  message: string;
}

export interface Decisions extends Decider {
  /** Why the last word was not taken; null where it was. `NO_NAME`: nobody is named yet. */
  refusal: Refusal | null;
  /** Resolves to whether it was taken. */
  decide(match: Match, to: MatchState): Promise<boolean>;
  undo(match: Match): Promise<boolean>;
}

interface Result {
  __typename: string;
  code?: string;
  message?: string;
}

/** A person's word on pairs, and what became of it. */
export function useDecisions(space: string): Decisions {
  const { by, name } = useDecider();
  const [refusal, refuse] = useState<Refusal | null>(null);
  const settle = async (asked: Promise<Result>): Promise<boolean> => {
    let fault: Refusal | null = null;
    try {
      const { __typename, code = 'INTERNAL', message = '' } = await asked;
      const taken = __typename === 'DecidedMatch' || __typename === 'UndoneDecision';
      if (!taken) fault = { code, message };
    } catch (error) {
      fault = error instanceof ApiError ? error : { code: 'INTERNAL', message: String(error) };
    }
    refuse(fault);
    // a proposal is kept then
    if (!fault || fault.code === 'APPROVAL_NEEDED') tellWritten();
    return !fault;
  };
  return {
    by,
    name(to) {
      name(to);
      refuse(null);
    },
    refusal,
    async decide({ a, b }, to) {
      if (by.trim() === '') {
        refuse({ code: 'NO_NAME', message: '' });
        return false;
      }
      const order = { a: a.entityId, b: b.entityId, state: to, by: by.trim() };
      return settle(ask(DECIDE, order, space).then(({ decideMatch }) => decideMatch));
    },
    undo: ({ a, b }) =>
      settle(
        ask(UNDO_DECISION, { a: a.entityId, b: b.entityId }, space).then(
          ({ undoMatchDecision }) => undoMatchDecision,
        ),
      ),
  };
}
