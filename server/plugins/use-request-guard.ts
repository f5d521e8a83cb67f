/**
 * What a browser on this machine must not be tricked into: only known Host names (against DNS rebinding), only known
 * Origins, and for GraphQL a header that no foreign form can send (that one is Yoga's plugin).
 */
import { type Config, isLoopback } from '../config.ts';
import { OrepathError } from '../errors.ts';

/** `host[:port]` without its port. */
function hostname(host: string): string {
  return host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : (host.split(':')[0] ?? '');
}

export interface GuardOptions {
  /** Further host names by which it may be called, beside loopback and HOST. */
  allowedHosts: readonly string[];
  /** Origins of other pages that may ask. */
  allowedOrigins: readonly string[];
}

export function guardOptions(config: Config): GuardOptions {
  return { allowedHosts: [config.host, ...config.allowedHosts], allowedOrigins: config.corsOrigins };
}

/** A name or an address with at most a port: nothing that a URL would read otherwise. */
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

export const isHost = (text: string): boolean => HOST.test(text);

function known(host: string, options: GuardOptions): boolean {
  if (!isHost(host)) return false;
  const name = hostname(host).toLowerCase();
  return isLoopback(name) || options.allowedHosts.some((allowed) => allowed.toLowerCase() === name);
}

/** Throws FORBIDDEN_HOST or FORBIDDEN_ORIGIN. */
export function guardRequest(request: Request, options: GuardOptions): void {
  const host = request.headers.get('host') ?? '';
  if (!known(host, options)) {
    throw new OrepathError({
      code: 'FORBIDDEN_HOST',
      message: 'this name is not one that the service answers to',
      expected: 'localhost, HOST, or a name in OREPATH_ALLOWED_HOSTS',
      got: host.slice(0, 200),
      where: { field: 'Host' },
    });
  }
  const origin = request.headers.get('origin');
  if (origin !== null && !sameOrigin(origin, host) && !options.allowedOrigins.includes(origin)) {
    throw new OrepathError({
      code: 'FORBIDDEN_ORIGIN',
      message: 'requests from pages of another origin are refused',
      expected: `the origin of the page served at ${host}, or one in OREPATH_CORS_ORIGINS`,
      got: origin.slice(0, 200),
      where: { field: 'Origin' },
    });
  }
}

function sameOrigin(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host.toLowerCase();
  } catch {
    return false;
  }
}
