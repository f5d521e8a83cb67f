/** Who is let in now: how many requests are under way, and how many a caller sent in the last minute. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { OrepathError } from '../errors.ts';
import { exceeded } from './exceeded.ts';
import type { Limits } from './limits.ts';

/** What a caller has left of its rate. */
export interface Allowance {
  limit: number;
  remaining: number;
  /** Seconds until the count begins anew. */
  resetSeconds: number;
}

/** A place taken; given back once. */
export type Leave = () => void;

/** Counts by name, of which none is kept at 0: who has gone takes no room. */
class Counts {
  readonly #counts = new Map<string, number>();

  take(name: string, most: number): Leave | undefined {
    const taken = this.#counts.get(name) ?? 0;
    if (taken >= most) return undefined;
    this.#counts.set(name, taken + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const now = this.#counts.get(name)! - 1;
      if (now) this.#counts.set(name, now);
      else this.#counts.delete(name);
    };
  }
}

const ALL = '';

/** Counts are of this process: behind several servers a caller has as many times the rate. */
export class Gate {
  readonly #limits: Limits;
  readonly #underWay = new Counts();
  readonly #followed = new Counts();
  readonly #rate: RateLimiterMemory;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#rate = new RateLimiterMemory({ points: limits.callerPerMinute, duration: 60 });
  }

  /** A place among all requests under way, before anybody asks who calls. Throws TOO_BUSY. */
  enter(): Leave {
    const { concurrent } = this.#limits;
    const leave = this.#underWay.take(ALL, concurrent);
    if (leave) return leave;
    throw exceeded('TOO_BUSY', 'too many requests are under way; try again soon', {
      asked: concurrent + 1,
      allowed: concurrent,
      of: 'requests under way',
    });
  }

  /** A place among the caller's own. Throws TOO_MANY_REQUESTS. */
  enterAs(caller: string): Leave {
    const { callerConcurrent } = this.#limits;
    const leave = this.#underWay.take(`of ${caller}`, callerConcurrent);
    if (leave) return leave;
    throw exceeded('TOO_MANY_REQUESTS', 'too many of your requests are under way; wait for their answers', {
      asked: callerConcurrent + 1,
      allowed: callerConcurrent,
      of: 'requests under way of one caller',
    });
  }

  /** Counts one request. Throws RateExceeded (TOO_MANY_REQUESTS). */
  async count(caller: string): Promise<Allowance> {
    const { callerPerMinute: limit } = this.#limits;
    try {
      return allowanceOf(limit, await this.#rate.consume(caller));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new RateExceeded(allowanceOf(limit, refused), refused.consumedPoints);
    }
  }

  /** A subscription that the caller follows. Throws TOO_MANY_REQUESTS. */
  follow(caller: string): Leave {
    const { callerSubscriptions } = this.#limits;
    const leave = this.#followed.take(caller, callerSubscriptions);
    if (leave) return leave;
    throw exceeded('TOO_MANY_REQUESTS', 'too many subscriptions are followed; end some first', {
      asked: callerSubscriptions + 1,
      allowed: callerSubscriptions,
      of: 'subscriptions of one caller',
    });
  }
}

const allowanceOf = (limit: number, { remainingPoints, msBeforeNext }: RateLimiterRes): Allowance => ({
  limit,
  remaining: Math.max(0, remainingPoints),
  resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
});

/** A caller's rate is passed; says when to come again. */
export class RateExceeded extends OrepathError {
  readonly allowance: Allowance;

  constructor(allowance: Allowance, asked: number) {
    super({
      code: 'TOO_MANY_REQUESTS',
      message: `too many requests in a minute; try again in ${allowance.resetSeconds} s`,
      expected: `at most ${allowance.limit} requests of one caller in a minute`,
      got: String(asked),
    });
    this.allowance = allowance;
  }
}

/** As headers: `ratelimit-*`, and `retry-after` where nothing remains. */
export function allowanceHeaders({ limit, remaining, resetSeconds }: Allowance): Record<string, string> {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
  };
}
