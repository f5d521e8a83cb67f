/** What is set about the issuer of tokens. */
import type { Grant } from '../caller.ts';

/** Asymmetric ones alone: a shared secret would let every holder of it make tokens, and `none` anybody. */
export const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** Grants by the value of a claim: what a group of the issuer's may do here. */
export type ClaimMap = ReadonlyMap<string, readonly Grant[]>;

/** The page's own sign-in at the issuer. */
export interface OidcClient {
  id: string;
  /** Null: a public client, held by PKCE alone. */
  secret: string | null;
  /** Where this service is reached, without a path: the issuer sends people back there and nowhere else. */
  baseUrl: string;
}

export interface OidcSettings {
  /** As tokens name it, to the letter. */
  issuer: string;
  /** What tokens must be meant for. */
  audience: string;
  algorithms: readonly Algorithm[];
  /** By how many seconds the issuer's clock may differ. */
  skew: number;
  /** The claim whose values are grants, or keys of `map`. */
  claim: string;
  /** Null: values are grants as `orepath keys` takes them. */
  map: ClaimMap | null;
  client: OidcClient | null;
}

/** Whether keys and tokens may come from there: TLS, or this machine. */
export function isTrustedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username || password || search || hash) return false;
  const isHere = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}
