/** The roles of routes, as the table of permissions has them. */
import { type Caller, forbidden, forbiddenInPart, may, mayWhole } from './caller.ts';
import { type Permission, ROUTES } from './permissions.ts';

export type Route = keyof typeof ROUTES;

/** Throws FORBIDDEN where what a caller was given in a space (`*`: in all of them) does not reach the route. */
export function requireRoute(caller: Caller, route: Route, space: string): void {
  const permission: Permission | null = ROUTES[route];
  if (!permission) return;
  const { role, whole } = permission;
  if (!may(caller, space, role)) throw forbidden(route, role);
  if (whole && !mayWhole(caller, space, role)) throw forbiddenInPart(route, role);
}
