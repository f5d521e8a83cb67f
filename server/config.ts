/** Settings from the environment, read and checked once; one error lists every fault. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { APPROVABLE, type Approvable } from './auth/approvable.ts';
import { AUTHENTICATIONS, type AuthSettings } from './auth/authenticate.ts';
import { isLoopback } from './auth/loopback.ts';
import { readClaimMap } from './auth/oidc/claim-grants.ts';
import { ALGORITHMS, isTrustedUrl, type OidcClient, type OidcSettings } from './auth/oidc/settings.ts';
import { describeError, OrepathError } from './errors.ts';
import { type Limits, readLimits } from './limits/limits.ts';
import { type Operations, readOperations } from './operations/operations.ts';
import type { Lens } from './risk/lens.ts';
import { lensFilesIn, readLensFile } from './risk/lens-files.ts';
import { loadLenses } from './risk/lenses.ts';
import type { ShareModel } from './shares/share-model.ts';
import { readShareModelFile, shareModelFilesIn, shareModelsOf } from './shares/share-model-files.ts';
import type { BoltSettings } from './store/bolt.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Config extends AuthSettings {
  /** Folder of the embedded store, snapshots and uploaded files. */
  data: string;
  /** Set: Neo4j over Bolt in place of the embedded store. */
  neo4j: BoltSettings | null;
  host: string;
  port: number;
  /** `demo` loads the demonstration chain into an empty store. */
  seed: 'demo' | 'none';
  allowUnauthenticated: boolean;
  /** Host names it answers to beside loopback and HOST (`OREPATH_ALLOWED_HOSTS`, comma-separated). */
  allowedHosts: readonly string[];
  /** The space for commands and requests that name none. */
  space: string;
  /** The user's own lenses: every JSON file of the folder `OREPATH_LENSES`. */
  lenses: readonly Lens[];
  /** Every JSON file of the folder `OREPATH_SHARE_MODELS`. */
  shareModels: readonly ShareModel[];
  logLevel: (typeof LOG_LEVELS)[number];
  /** How long it keeps answering after it has said that it goes down, in ms: so long balancers have to notice. */
  drainMs: number;
  /** How long what is under way may take to end after that, in ms. */
  graceMs: number;
  /** Base address of the collector that traces are sent to; null: nothing is traced. */
  traces: string | null;
  /** Threads for analyses. */
  workers: number;
  /** Rows that imports brought up to which a space is held in memory whole; larger ones are traced in the store. */
  projectAtMost: number;
  /** Claims that one trace reads at most. */
  traceAtMost: number;
  /** Days that contact persons are kept after the last import that brought them; null: until they are erased. */
  contactsKeptDays: number | null;
  /** What takes a second person's approval (`OREPATH_APPROVALS`); null: what the store keeps of it stands. */
  approvals: readonly Approvable[] | null;
  /** `OREPATH_LIMIT_*`. */
  limits: Limits;
  /** Whether the service tells its schema (`OREPATH_INTROSPECTION`): not in production, nor where callers are known. */
  introspection: boolean;
  /** Operations known beforehand (`OREPATH_OPERATIONS`). */
  operations: Operations;
  /** Whether none but those and the page's are taken (`OREPATH_ONLY_PERSISTED`). */
  onlyPersisted: boolean;
  /** Origins of other pages that may ask (`OREPATH_CORS_ORIGINS`, comma-separated). */
  corsOrigins: readonly string[];
}

export type Environment = Readonly<Record<string, string | undefined>>;

export { isLoopback };

/** Scheme, name and port as browsers send them, nothing else. */
function isOrigin(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  return new URL(text).origin === text;
}

class Reader {
  readonly faults: string[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  text(name: string, fallback: string): string {
    return this.#env[name]?.trim() || fallback;
  }

  /** What the work gives; undefined where it fails, which is a fault of the setting. */
  attempt<T>(name: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof OrepathError)) throw error;
      this.faults.push(`${name}: ${describeError(error.detail)}`);
      return undefined;
    }
  }

  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.text(name, fallback);
    if ((choices as readonly string[]).includes(value)) return value as T;
    this.faults.push(`${name} is ${JSON.stringify(value)}; expected one of ${choices.join(', ')}`);
    return fallback;
  }

  /** Some of the choices, with commas between. */
  list<T extends string>(name: string, choices: readonly T[], fallback: readonly T[]): readonly T[] {
    const values = this.text(name, fallback.join(',')).split(/ *, */);
    const wrong = values.filter((value) => !(choices as readonly string[]).includes(value));
    if (wrong.length === 0) return values as T[];
    this.faults.push(`${name} has ${JSON.stringify(wrong[0])}; expected of ${choices.join(', ')}`);
    return fallback;
  }

  number(name: string, fallback: number, least: number, most: number): number {
    const value = this.text(name, String(fallback));
    if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    this.faults.push(`${name} is ${JSON.stringify(value)}; expected a whole number, ${least} to ${most}`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    return this.choice(name, ['yes', 'no'] as const, fallback ? 'yes' : 'no') === 'yes';
  }

  port(name: string, fallback: number): number {
    const value = this.text(name, String(fallback));
    if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
    this.faults.push(
      `${name} is ${JSON.stringify(value)}; expected a port, 0 to 65535 (0 takes any free one)`,
    );
    return fallback;
  }
}

/** Every lens of the folder; each file that is none, and each id taken already, is a fault. */
function readLenses(reader: Reader): Lens[] {
  const folder = reader.text('OREPATH_LENSES', '');
  if (!folder) return [];
  const lenses: Lens[] = [];
  const attempt = <T>(work: () => T) => reader.attempt('OREPATH_LENSES', work);
  for (const path of attempt(() => lensFilesIn(resolve(folder))) ?? []) {
    const lens = attempt(() => readLensFile(path));
    if (lens && attempt(() => loadLenses([...lenses, lens]))) lenses.push(lens);
  }
  return lenses;
}

/** Every share model of the folder; each file that is none, and each id taken already, is a fault. */
function readShareModels(reader: Reader): ShareModel[] {
  const folder = reader.text('OREPATH_SHARE_MODELS', '');
  if (!folder) return [];
  const models: ShareModel[] = [];
  const attempt = <T>(work: () => T) => reader.attempt('OREPATH_SHARE_MODELS', work);
  for (const path of attempt(() => shareModelFilesIn(resolve(folder))) ?? []) {
    const model = attempt(() => readShareModelFile(path));
    if (model && attempt(() => shareModelsOf([...models, model]))) models.push(model);
  }
  return models;
}

function readCollector(reader: Reader): string | null {
  const address = reader.text('OTEL_EXPORTER_OTLP_ENDPOINT', '');
  if (!address) return null;
  if (URL.canParse(address) && /^https?:/.test(address)) return address;
  reader.faults.push(
    `OTEL_EXPORTER_OTLP_ENDPOINT is ${JSON.stringify(address)}; expected http://host:4318 or https://host`,
  );
  return null;
}

function readListedOperations(reader: Reader): Operations {
  const path = reader.text('OREPATH_OPERATIONS', '');
  const found = path && reader.attempt('OREPATH_OPERATIONS', () => readOperations(resolve(path)));
  return found || new Map();
}

function readOrigins(reader: Reader): string[] {
  const origins = reader
    .text('OREPATH_CORS_ORIGINS', '')
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  for (const origin of origins.filter((one) => !isOrigin(one))) {
    reader.faults.push(
      `OREPATH_CORS_ORIGINS has ${JSON.stringify(origin)}; expected origins like https://tool.example, never *`,
    );
  }
  return origins;
}

/** What a request may ask, and of whom it is taken. */
function readSafety(reader: Reader, { authentication }: AuthSettings) {
  const callersKnown = authentication !== 'none';
  const isProduction = reader.text('NODE_ENV', '') === 'production';
  return {
    limits: readLimits((...setting) => reader.number(...setting), { callersKnown }),
    introspection: reader.flag('OREPATH_INTROSPECTION', !isProduction && !callersKnown),
    operations: readListedOperations(reader),
    onlyPersisted: reader.flag('OREPATH_ONLY_PERSISTED', false),
    corsOrigins: readOrigins(reader),
  };
}

function readNeo4j(reader: Reader): BoltSettings | null {
  const uri = reader.text('NEO4J_URI', '');
  if (!uri) return null;
  if (!/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/]+/.test(uri)) {
    reader.faults.push(
      `NEO4J_URI is ${JSON.stringify(uri)}; expected neo4j://host:7687 or bolt://host:7687 (with +s for TLS)`,
    );
  }
  const password = reader.text('NEO4J_PASSWORD', '');
  if (!password) reader.faults.push('NEO4J_PASSWORD is not set; expected the password of NEO4J_USER');
  return {
    uri,
    user: reader.text('NEO4J_USER', 'neo4j'),
    password,
    database: reader.text('NEO4J_DATABASE', 'neo4j'),
  };
}

/** By which address people reach the service, without a path. */
function readBaseUrl(reader: Reader): string | null {
  const text = reader.text('OREPATH_BASE_URL', '').replace(/\/$/, '');
  if (!text) return null;
  if (!isTrustedUrl(text) || new URL(text).origin !== text) {
    reader.faults.push(
      `OREPATH_BASE_URL is ${JSON.stringify(text)}; expected https://HOST, or http:// on this machine, without a path`,
    );
  }
  return text;
}

function readOidcClient(reader: Reader, baseUrl: string | null): OidcClient | null {
  const id = reader.text('OREPATH_OIDC_CLIENT_ID', '');
  if (!id) return null;
  if (!baseUrl) {
    reader.faults.push(
      'OREPATH_BASE_URL is not set; expected the address that the issuer sends people back to',
    );
  }
  return { id, secret: reader.text('OREPATH_OIDC_CLIENT_SECRET', '') || null, baseUrl: baseUrl ?? '' };
}

/** What is set of the issuer of tokens, where callers are known by them. */
function readOidc(reader: Reader, baseUrl: string | null): OidcSettings {
  const issuer = reader.text('OREPATH_OIDC_ISSUER', '');
  if (!isTrustedUrl(issuer)) {
    reader.faults.push(
      `OREPATH_OIDC_ISSUER is ${JSON.stringify(issuer)}; expected https://HOST/PATH as tokens name it, or http:// on this machine`,
    );
  }
  const audience = reader.text('OREPATH_OIDC_AUDIENCE', '');
  if (!audience) reader.faults.push('OREPATH_OIDC_AUDIENCE is not set; expected the `aud` of tokens');
  const mapFile = reader.text('OREPATH_OIDC_GRANTS', '');
  return {
    issuer,
    audience,
    algorithms: reader.list('OREPATH_OIDC_ALGORITHMS', ALGORITHMS, ALGORITHMS),
    skew: reader.number('OREPATH_OIDC_CLOCK_SKEW', 60, 0, 300),
    claim: reader.text('OREPATH_OIDC_CLAIM', 'roles'),
    map: mapFile
      ? (reader.attempt('OREPATH_OIDC_GRANTS', () => readClaimMap(resolve(mapFile))) ?? null)
      : null,
    client: readOidcClient(reader, baseUrl),
  };
}

function readAuth(reader: Reader): AuthSettings {
  const authentication = reader.choice('OREPATH_AUTH', AUTHENTICATIONS, 'none');
  const baseUrl = readBaseUrl(reader);
  return {
    authentication,
    baseUrl,
    oidc: authentication === 'oidc' ? readOidc(reader, baseUrl) : null,
    sessions: {
      idleMs: reader.number('OREPATH_SESSION_IDLE_MINUTES', 60, 1, 1_440) * 60_000,
      longestMs: reader.number('OREPATH_SESSION_HOURS', 12, 1, 720) * 3_600_000,
    },
  };
}

/** `none` takes back what the store keeps; nothing set leaves it. */
function readApprovals(reader: Reader, { authentication }: AuthSettings): readonly Approvable[] | null {
  const text = reader.text('OREPATH_APPROVALS', '');
  if (!text) return null;
  if (text === 'none') return [];
  if (authentication === 'none') {
    reader.faults.push(
      'OREPATH_APPROVALS is set, and OREPATH_AUTH is none; expected OREPATH_AUTH=keys or oidc: without it all callers are one',
    );
  }
  return reader.list('OREPATH_APPROVALS', APPROVABLE, []);
}

/** Throws INVALID_SETTING with every fault, one a line. */
export function readConfig(env: Environment, defaults: { seed?: 'demo' | 'none' } = {}): Config {
  const reader = new Reader(env);
  const auth = readAuth(reader);
  const config: Config = {
    data: resolve(reader.text('OREPATH_DATA', './data')),
    neo4j: readNeo4j(reader),
    host: reader.text('HOST', '127.0.0.1'),
    port: reader.port('PORT', 4000),
    seed: reader.choice('OREPATH_SEED', ['demo', 'none'] as const, defaults.seed ?? 'none'),
    ...auth,
    allowUnauthenticated:
      reader.choice('OREPATH_ALLOW_UNAUTHENTICATED', ['yes', 'no'] as const, 'no') === 'yes',
    allowedHosts: reader
      .text('OREPATH_ALLOWED_HOSTS', '')
      .split(',')
      .map((host) => host.trim())
      .filter(Boolean),
    space: reader.text('OREPATH_SPACE', 'main'),
    lenses: readLenses(reader),
    shareModels: readShareModels(reader),
    logLevel: reader.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    drainMs: reader.number('OREPATH_DRAIN_MS', 1_000, 0, 600_000),
    graceMs: reader.number('OREPATH_GRACE_MS', 10_000, 0, 600_000),
    traces: readCollector(reader),
    workers: reader.number('OREPATH_WORKERS', Math.min(4, availableParallelism()), 1, 64),
    projectAtMost: reader.number('OREPATH_PROJECT_AT_MOST', 20_000_000, 0, 999_999_999),
    traceAtMost: reader.number('OREPATH_TRACE_AT_MOST', 2_000_000, 1, 100_000_000),
    // 0 stands for no end
    contactsKeptDays: reader.number('OREPATH_CONTACTS_KEPT_DAYS', 0, 0, 36_500) || null,
    approvals: readApprovals(reader, auth),
    ...readSafety(reader, auth),
  };
  if (!/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(config.space)) {
    reader.faults.push(
      `OREPATH_SPACE is ${JSON.stringify(config.space)}; expected a-z, 0-9 and -, at most 64`,
    );
  }
  if (reader.faults.length) {
    throw new OrepathError({ code: 'INVALID_SETTING', message: reader.faults.join('\n') });
  }
  return config;
}

/** Until a caller can be told from another, only this machine may call. Throws UNAUTHENTICATED_ADDRESS. */
export function refuseOpenAddress(config: Config): void {
  if (config.authentication !== 'none' || isLoopback(config.host) || config.allowUnauthenticated) return;
  throw new OrepathError({
    code: 'UNAUTHENTICATED_ADDRESS',
    message: 'no authentication is configured, so it listens on this machine only',
    expected:
      'HOST=127.0.0.1, OREPATH_AUTH=keys or oidc, or OREPATH_ALLOW_UNAUTHENTICATED=yes where something else keeps strangers out',
    got: config.host,
    where: { field: 'HOST' },
  });
}
