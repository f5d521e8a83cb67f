import { type ErrorCode, OrepathError } from '../errors.ts';

/** A limit is passed: what was asked (`got`) and what is allowed (`expected`). */
export const exceeded = (
  code: ErrorCode,
  message: string,
  { asked, allowed, of }: { asked: number | string; allowed: number; of: string },
): OrepathError =>
  new OrepathError({ code, message, expected: `at most ${allowed} ${of}`, got: String(asked) });
