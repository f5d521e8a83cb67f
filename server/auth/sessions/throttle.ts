/** How often somebody may try to sign in: guessing is slowed down per address, and over all of them. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { OrepathError } from '../../errors.ts';

/** Attempts a minute, those that succeed among them. */
const PER_ADDRESS = 20;
const OVERALL = 300;
const SECONDS = 60;

const tooMany = (ms: number): OrepathError =>
  new OrepathError({
    code: 'TOO_MANY_SIGN_INS',
    message: 'too many attempts to sign in',
    expected: `another attempt in ${Math.ceil(ms / 1_000)} s`,
  });

export class SignInThrottle {
  readonly #address = new RateLimiterMemory({ points: PER_ADDRESS, duration: SECONDS });
  readonly #overall = new RateLimiterMemory({ points: OVERALL, duration: SECONDS });

  /** Counts one attempt of an address. Throws TOO_MANY_SIGN_INS. */
  async attempt(address: string): Promise<void> {
    try {
      // who is refused by the address does not use up what all have together
      await this.#address.consume(address);
      await this.#overall.consume('all');
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw tooMany(refused.msBeforeNext);
      throw refused;
    }
  }
}
