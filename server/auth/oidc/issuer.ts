/** What an issuer publishes of itself and its keys, kept for a while. */
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { fetchJson, issuerUnavailable } from './fetch-json.ts';
import { isTrustedUrl } from './settings.ts';

/** How long what was published is taken for true: so long a key that the issuer took back may still count. */
const KEPT_MS = 10 * 60_000;
/** Between two looks for a key that was not published yet: whoever sends made-up ids makes us ask no more often. */
const COOL_DOWN_MS = 10_000;
/** After the issuer has failed: so long nobody else waits for it in vain. */
const RETRY_MS = 1_000;

export interface Endpoints {
  authorization: string;
  token: string;
}

interface Published {
  at: number;
  keys: JWTVerifyGetKey;
  endpoints: Partial<Endpoints>;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export class Issuer {
  readonly #issuer: string;
  readonly #elapsed: () => number;
  #published: Published | undefined;
  #loading: Promise<Published> | undefined;
  #failed: { at: number; error: unknown } | undefined;
  #soughtAt = Number.NEGATIVE_INFINITY;

  /** `elapsed`: ms on a clock that nobody sets. */
  constructor(issuer: string, elapsed: () => number = () => performance.now()) {
    this.#issuer = issuer;
    this.#elapsed = elapsed;
  }

  /** The key that a token says it was signed with. Throws ISSUER_UNAVAILABLE, and what jose throws where there is none. */
  readonly key: JWTVerifyGetKey = async (header, token) => {
    const published = await this.#current();
    try {
      return await published.keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !this.#maySeek()) throw error;
    }
    return (await this.#load()).keys(header, token);
  };

  /** Where people sign in. Throws ISSUER_UNAVAILABLE where it does not say so. */
  async endpoints(): Promise<Endpoints> {
    const { authorization, token } = (await this.#current()).endpoints;
    if (!authorization || !token) throw issuerUnavailable('no endpoints');
    return { authorization, token };
  }

  #maySeek(): boolean {
    const now = this.#elapsed();
    if (now - this.#soughtAt < COOL_DOWN_MS) return false;
    this.#soughtAt = now;
    return true;
  }

  async #current(): Promise<Published> {
    const held = this.#published;
    return held && this.#elapsed() - held.at < KEPT_MS ? held : this.#load();
  }

  /** One look at a time, whoever waits for it. */
  #load(): Promise<Published> {
    const failed = this.#failed;
    if (failed && this.#elapsed() - failed.at < RETRY_MS) throw failed.error;
    this.#loading ??= this.#read().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #read(): Promise<Published> {
    try {
      const published = await this.#fetch();
      this.#published = published;
      this.#failed = undefined;
      return published;
    } catch (error) {
      this.#failed = { at: this.#elapsed(), error };
      throw error;
    }
  }

  async #fetch(): Promise<Published> {
    const at = this.#elapsed();
    const about = await this.#get(`${this.#issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (about['issuer'] !== this.#issuer) throw issuerUnavailable('another issuer answers');
    const keys = await this.#get(this.#within(about['jwks_uri']));
    try {
      return {
        at,
        keys: createLocalJWKSet(keys as unknown as JSONWebKeySet),
        endpoints: {
          ...('authorization_endpoint' in about && {
            authorization: this.#within(about['authorization_endpoint']),
          }),
          ...('token_endpoint' in about && { token: this.#within(about['token_endpoint']) }),
        },
      };
    } catch (error) {
      throw issuerUnavailable(error);
    }
  }

  /** An address that the issuer names; over TLS where the issuer is. */
  #within(value: unknown): string {
    const url = textOf(value) ?? '';
    const isAsSafe = url.startsWith('https:') || this.#issuer.startsWith('http:');
    if (!isAsSafe || !isTrustedUrl(url.split('?')[0]!)) throw issuerUnavailable('an address is not safe');
    return url;
  }

  async #get(url: string): Promise<Record<string, unknown>> {
    const { status, body } = await fetchJson(url);
    if (status !== 200) throw issuerUnavailable(`HTTP ${status}`);
    return body;
  }
}
