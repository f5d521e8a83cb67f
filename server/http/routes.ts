/** The routes as metrics and the log name them: a closed list, whatever paths are asked for. */
import { COMMAND_PATH } from '../holder/remote.ts';
import { isArrowPath } from './arrow.ts';
import { IMPORTS_PATH } from './imports.ts';
import { isReportPath } from './reports.ts';
import { isSessionPath } from './session.ts';

const NAMED: ReadonlySet<string> = new Set([
  '/graphql',
  '/health',
  '/ready',
  '/metrics',
  IMPORTS_PATH,
  COMMAND_PATH,
]);

/** The page stands for all that is none of the others. */
export function routeOf(pathname: string): string {
  if (NAMED.has(pathname)) return pathname;
  if (isArrowPath(pathname)) return '/arrow';
  if (isSessionPath(pathname)) return '/session';
  return isReportPath(pathname) ? '/reports' : 'page';
}
