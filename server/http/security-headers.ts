/** Headers that every answer has, whatever it holds; what a route has set stands. */

/** An answer that is no page: shown in a browser it may run nothing, load nothing, and nobody may frame it. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'x-permitted-cross-domain-policies': 'none',
  'content-security-policy': NO_PAGE,
  'cache-control': 'no-store',
};

/** For a year, as browsers' lists ask. */
const STRICT_TRANSPORT = 'max-age=31536000; includeSubDomains';

/** For browsers that know no frame-ancestors: what the policy says of frames. */
const framing = (policy: string): string =>
  policy.includes("frame-ancestors 'self'") ? 'SAMEORIGIN' : 'DENY';

/** `baseUrl`: where it is https, people reach the service by that alone, and browsers may be told to use nothing else. */
export function setSecurityHeaders({ headers }: Response, { baseUrl }: { baseUrl: string | null }): void {
  for (const [name, value] of Object.entries(ALWAYS)) if (!headers.has(name)) headers.set(name, value);
  headers.set('x-frame-options', framing(headers.get('content-security-policy')!));
  if (baseUrl?.startsWith('https:')) headers.set('strict-transport-security', STRICT_TRANSPORT);
}
