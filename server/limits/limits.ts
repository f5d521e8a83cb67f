/** Every limit on what one request, one caller and all callers together may ask: a setting each, with sane bounds. */

interface Limit {
  /** Environment variable that sets it. */
  readonly variable: string;
  readonly fallback: number;
  readonly least: number;
  readonly most: number;
}

const limit = (variable: string, fallback: number, least: number, most: number): Limit => ({
  variable: `OREPATH_LIMIT_${variable}`,
  fallback,
  least,
  most,
});

/** By name. Those of one operation hold before it is executed; docs/limits.md tells people of each. */
export const LIMITS = {
  /** Characters of the text of an operation. */
  operationChars: limit('OPERATION_CHARS', 40_000, 1_000, 1_000_000),
  /** Lexical tokens of it. */
  tokens: limit('TOKENS', 4_000, 100, 100_000),
  /** Fields inside fields. */
  depth: limit('DEPTH', 12, 3, 40),
  /** Fields by another name, fragments counted where they are spread. */
  aliases: limit('ALIASES', 30, 0, 1_000),
  /** Fields at the root. */
  rootFields: limit('ROOT_FIELDS', 30, 1, 500),
  /** Fields in all, fragments counted where they are spread. */
  fields: limit('FIELDS', 1_000, 10, 20_000),
  directives: limit('DIRECTIVES', 20, 0, 1_000),
  /** Objects that one operation may touch. */
  cost: limit('COST', 30_000, 100, 100_000_000),
  /** Bytes of a request that is no upload. */
  bodyBytes: limit('BODY_BYTES', 1_000_000, 10_000, 100_000_000),
  /** Lists and objects inside each other, in the variables. */
  variableDepth: limit('VARIABLE_DEPTH', 8, 2, 100),
  /** Values in the variables. */
  variableValues: limit('VARIABLE_VALUES', 20_000, 10, 1_000_000),
  /** Characters of one text, in the variables and in the operation. */
  textChars: limit('TEXT_CHARS', 10_000, 100, 1_000_000),
  /** Until a request has its answer; longer work is asked for as a report or an import. */
  requestSeconds: limit('REQUEST_SECONDS', 60, 1, 3_600),
  /** Requests under way, of all callers. */
  concurrent: limit('CONCURRENT', 512, 1, 100_000),
  /** Requests under way, of one caller. */
  callerConcurrent: limit('CALLER_CONCURRENT', 64, 1, 100_000),
  /** Requests of one caller in any minute. */
  callerPerMinute: limit('CALLER_PER_MINUTE', 6_000, 1, 10_000_000),
  /** Subscriptions that one caller follows. */
  callerSubscriptions: limit('CALLER_SUBSCRIPTIONS', 50, 1, 10_000),
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;
export type Limits = Readonly<Record<LimitName, number>>;

/** Where nobody is asked who they are, all are one caller: only the limits on all together hold. */
const OF_ALL: Partial<Record<LimitName, number>> = {
  callerConcurrent: LIMITS.concurrent.fallback,
  callerPerMinute: LIMITS.callerPerMinute.most,
  callerSubscriptions: LIMITS.concurrent.fallback,
};

/** Every limit, by what `read` makes of its setting. */
export function readLimits(
  read: (variable: string, fallback: number, least: number, most: number) => number,
  { callersKnown }: { callersKnown: boolean },
): Limits {
  const entries = Object.entries(LIMITS) as [LimitName, Limit][];
  return Object.fromEntries(
    entries.map(([name, { variable, fallback, least, most }]) => [
      name,
      read(variable, (!callersKnown && OF_ALL[name]) || fallback, least, most),
    ]),
  ) as Record<LimitName, number>;
}

export const DEFAULT_LIMITS: Limits = readLimits((_variable, fallback) => fallback, { callersKnown: true });
