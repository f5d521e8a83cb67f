import { type BenchItem, type Change, type ChangeName, REMAINDERS } from './changes.ts';

type Check = (value: unknown) => boolean;

/** Longer than any id: such a text is no change that somebody made. */
const LONGEST = 1000;

const text: Check = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const texts: Check = (value) => Array.isArray(value) && value.length <= 100 && value.every(text);
const day: Check = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};
const among =
  (known: readonly string[]): Check =>
  (value) =>
    known.includes(value as string);

const PERIOD = { validFrom: day, validTo: day };

/** Fields of each change: those it must have, and those it may have. */
const FIELDS: Readonly<
  Record<ChangeName, { must: Record<string, Check>; may: Readonly<Record<string, Check>> }>
> = {
  removeSupplier: { must: { supplier: text, customer: text }, may: { leaves: among(REMAINDERS), by: text } },
  removeClaim: { must: { link: text }, may: {} },
  setShare: { must: { link: text }, may: { share: number } },
  addClaim: {
    must: { supplier: text, customer: text },
    may: {
      ...PERIOD,
      id: text,
      materials: texts,
      share: number,
      basis: among(['verified', 'declared', 'inferred']),
      scope: among(['company', 'product', 'user-defined']),
      depth: among(['direct', 'chain']),
      document: text,
    },
  },
  setStatus: { must: { about: text, kind: text, value: text }, may: { ...PERIOD, material: text } },
  removeStatus: { must: { about: text, kind: text }, may: { material: text } },
  setFact: {
    must: { about: text, risk: text },
    may: { ...PERIOD, material: text, severity: number, document: text },
  },
  removeFact: { must: { about: text, risk: text }, may: { material: text } },
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A change from plain data, in the shape that the service takes; null where it is none. What it names may not be there,
 * and a share may be none: the service says so, of each change.
 */
export function readChange(value: unknown): Change | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  const [name, said] = entries[0] ?? [];
  if (entries.length !== 1 || !Object.hasOwn(FIELDS, name!) || !isObject(said)) return null;
  const { must, may } = FIELDS[name as ChangeName];
  // null says what absence says
  const given = Object.entries(said).filter(([, one]) => one !== null);
  const fields = Object.fromEntries(given);
  const checks = { ...may, ...must };
  const fits =
    Object.keys(must).every((field) => Object.hasOwn(fields, field)) &&
    given.every(([field, one]) => Object.hasOwn(checks, field) && checks[field]!(one));
  return fits ? ({ [name!]: fields } as unknown as Change) : null;
}

/** A change from the text of its JSON. */
export function parseChange(json: string): Change | null {
  try {
    return readChange(JSON.parse(json));
  } catch {
    return null;
  }
}

/** The changes of a file as `orepath scenario` takes it; null where it is none. */
export function readChangesFile(text: string): { bench: BenchItem[]; ignored: number } | null {
  try {
    const list: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (!Array.isArray(list)) return null;
    const bench = list.flatMap((each) => {
      const change = readChange(each);
      return change ? [{ change, off: false }] : [];
    });
    return { bench, ignored: list.length - bench.length };
  } catch {
    return null;
  }
}
