/** The cookie of a session: what a browser keeps of it, and how. */
import { isLoopback } from '../loopback.ts';

/** `__Host-` binds it to this host, its root and TLS: no other host of the domain can set it. */
const NAME = 'orepath';
const nameOf = (name: string, isSecure: boolean): string => `${isSecure ? '__Host-' : ''}${name}`;

/** Whether cookies must travel by TLS alone: always, but for this machine's own addresses. */
export function isSecure({ headers }: Request, baseUrl: string | null): boolean {
  if (baseUrl) return baseUrl.startsWith('https:');
  const host = headers.get('host') ?? '';
  return !isLoopback(host.replace(/:\d+$/, ''));
}

export interface CookieOptions {
  isSecure: boolean;
  /** Seconds; 0 takes it away. */
  maxAge: number;
  /** Lax: it comes along where the issuer sends a person back. */
  sameSite: 'Strict' | 'Lax';
  name?: string;
}

export function setCookie(value: string, { isSecure, maxAge, sameSite, name = NAME }: CookieOptions): string {
  const parts = [`${nameOf(name, isSecure)}=${value}`, 'Path=/', `Max-Age=${maxAge}`, 'HttpOnly'];
  return [...parts, `SameSite=${sameSite}`, ...(isSecure ? ['Secure'] : [])].join('; ');
}

/** Its value; undefined where there is none, or more than one, of which another page may have set one. */
export function readCookie({ headers }: Request, isSecure: boolean, name = NAME): string | undefined {
  const start = `${nameOf(name, isSecure)}=`;
  const found = (headers.get('cookie') ?? '').split(/; */).filter((one) => one.startsWith(start));
  return found.length === 1 ? found[0]!.slice(start.length) : undefined;
}
