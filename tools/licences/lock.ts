/** What a lock file says of every package that an installation brings. */
import { ALLOWED, EXCEPTIONS } from './allowed.ts';

export interface LockedPackage {
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  os?: readonly string[];
  cpu?: readonly string[];
  dependencies?: Readonly<Record<string, string>>;
}

/** By path, as in package-lock.json; the root is ''. */
export type Lock = Readonly<Record<string, LockedPackage>>;

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
export const nameAt = (path: string): string => path.split('node_modules/').at(-1)!;

/** Built for one system, brought along by the package that is written for all. */
export const isForOneSystem = ({ optional, os, cpu }: LockedPackage): boolean =>
  optional === true && (os !== undefined || cpu !== undefined);

/** Every term of an expression without OR must be allowed, of one with OR one of them. */
function isAllowed(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((terms) => terms.split(' AND ').every((term) => Object.hasOwn(ALLOWED, term)));
}

function faultOf(path: string, entry: LockedPackage): string | undefined {
  const name = nameAt(path);
  const what = `${name} ${entry.version}`;
  const licence = entry.license ?? 'none';
  if (entry.hasInstallScript) return `${what} runs a script when it is installed`;
  if (entry.resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(entry.resolved)) {
    return `${what} comes from ${entry.resolved}`;
  }
  if (!entry.integrity && !isForOneSystem(entry)) return `${what} has no integrity`;
  if (isAllowed(licence)) return undefined;
  const exception = EXCEPTIONS.find((one) => one.name === name && one.licence === licence);
  return exception && (!exception.devOnly || entry.dev) ? undefined : `${what} is under ${licence}`;
}

/** One line a package that may not be there as it is. */
export const faultsOf = (lock: Lock): string[] =>
  Object.entries(lock)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => faultOf(path, entry))
    .filter((fault) => fault !== undefined);

/** Exceptions that nothing needs any more. */
export const idleExceptions = (lock: Lock): string[] =>
  EXCEPTIONS.filter(
    ({ name, licence }) =>
      !Object.entries(lock).some(
        ([path, entry]) => nameAt(path) === name && (entry.license ?? 'none') === licence,
      ),
  ).map(({ name }) => name);
