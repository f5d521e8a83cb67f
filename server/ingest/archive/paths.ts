/** Why a path inside an archive must not be followed, or undefined where it is safe. */
export function unsafePath(path: string): string | undefined {
  if (path.includes('\\')) return 'a backslash in a path';
  if (path.includes('\0')) return 'a zero byte in a path';
  if (path.startsWith('/')) return 'an absolute path';
  if (/^[A-Za-z]:/.test(path)) return 'a path with a drive';
  if (path.split('/').includes('..')) return 'a path that climbs out';
  return undefined;
}

/** Without the steps to where one stands, which some archivers write: `./a/./b` is `a/b`. */
export const plainPath = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '.')
    .join('/');
