/** What a schema would break of the one that was released. */
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

/** A change that breaks clients and is made all the same. */
export interface AllowedBreak {
  /** As `findBreakingChanges` describes it. */
  readonly change: string;
  readonly reason: string;
}

export interface Changes {
  /** Break clients, and nobody said why: these fail. */
  readonly breaking: readonly string[];
  /** Allowed, and not made (any more): these fail too, so that the list stays true. */
  readonly stale: readonly string[];
  /** Break clients, with the reason that was given. */
  readonly allowed: readonly AllowedBreak[];
  /** May surprise a client that does not expect more: a new value of an enum, a new member of a union. */
  readonly dangerous: readonly string[];
}

/** Both schemas as SDL. */
export function changesSince(released: string, present: string, allowed: readonly AllowedBreak[]): Changes {
  const [before, after] = [buildSchema(released), buildSchema(present)];
  const made = findBreakingChanges(before, after).map(({ description }) => description);
  return {
    breaking: made.filter((change) => !allowed.some((one) => one.change === change)),
    stale: allowed.filter(({ change }) => !made.includes(change)).map(({ change }) => change),
    allowed: allowed.filter(({ change }) => made.includes(change)),
    dangerous: findDangerousChanges(before, after).map(({ description }) => description),
  };
}
