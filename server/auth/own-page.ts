/** What tells a request of the service's own page from one that another page made a browser send. */
import { OrepathError } from '../errors.ts';

/** Headers that no form of a foreign page can send: the same as GraphQL's. */
export const OWN_HEADERS = ['x-orepath-csrf', 'x-graphql-yoga-csrf'] as const;

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');

/** Throws FORBIDDEN_ORIGIN. */
export function requireOwnHeader({ headers }: Request): void {
  if (OWN_HEADERS.some((name) => headers.has(name))) return;
  throw new OrepathError({
    code: 'FORBIDDEN_ORIGIN',
    message: 'it needs a header that no form of another page can send',
    expected: `${OWN_HEADERS[0]}, with any value`,
    where: { field: OWN_HEADERS[0] },
  });
}

/**
 * What a browser adds a cookie to by itself must come from the page: the own header, and no other origin, not even one
 * that may read answers. Throws FORBIDDEN_ORIGIN.
 */
export function requireOwnPage(request: Request): void {
  requireOwnHeader(request);
  const { headers } = request;
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site') ?? 'same-origin';
  const isOwn = origin === null || hostOf(origin) === (headers.get('host') ?? '').toLowerCase();
  if (isOwn && site === 'same-origin') return;
  throw new OrepathError({
    code: 'FORBIDDEN_ORIGIN',
    message: 'a session is used by the page of this service alone',
    expected: 'a request of the page, or Authorization: Bearer',
    got: origin?.slice(0, 200) ?? site,
    where: { field: origin === null ? 'Sec-Fetch-Site' : 'Origin' },
  });
}
