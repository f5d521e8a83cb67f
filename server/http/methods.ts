import { OrepathError } from '../errors.ts';
import { COMMAND_PATH } from '../holder/remote.ts';
import { IMPORTS_PATH } from './imports.ts';
import { SESSION_PATH } from './session.ts';

/** What a path can be asked by, where that is not to read it. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  '/graphql': ['GET', 'POST'],
  [IMPORTS_PATH]: ['GET', 'HEAD', 'POST'],
  [COMMAND_PATH]: ['POST'],
  [SESSION_PATH]: ['GET', 'HEAD', 'POST', 'DELETE'],
};
const READ = ['GET', 'HEAD'];

/** Methods that some path knows: a request by another is refused as it comes (a Request cannot even hold TRACE). */
export const KNOWN_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']);

export const methodsOf = (pathname: string): readonly string[] => METHODS[pathname] ?? READ;

/** Throws METHOD_NOT_ALLOWED. */
export function requireMethod(method: string, pathname: string): void {
  const allowed = methodsOf(pathname);
  if (allowed.includes(method)) return;
  throw new OrepathError({
    code: 'METHOD_NOT_ALLOWED',
    message: 'this path is not asked so',
    expected: allowed.join(', '),
    got: method.slice(0, 200),
  });
}
