/** The roles of routes, as the table of permissions has them. */
import { type Caller, forbidden, may } from './caller.ts';
import { ROUTES } from './permissions.ts';

export type Route = keyof typeof ROUTES;

/** Throws FORBIDDEN where a caller's role in a space (`*`: in all of them) does not reach the route. */
export function requireRoute(caller: Caller, route: Route, space: string): void {
  const least = ROUTES[route];
  if (least !== null && !may(caller, space, least)) throw forbidden(route, least);
}
