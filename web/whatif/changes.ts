/** Changes to the supply graph, as the changes file of `orepath scenario` says them: an object with one field, its name. */
export const REMAINDERS = ['reallocate', 'opaque', 'replace'] as const;
export type Remainder = (typeof REMAINDERS)[number];

interface Period {
  validFrom?: string;
  validTo?: string;
}

interface StatusKey {
  about: string;
  kind: string;
  material?: string;
}

interface FactKey {
  about: string;
  risk: string;
  material?: string;
}

/** What each change says. Absent share or severity: unknown. Defaults are left out. */
export interface Changes {
  removeSupplier: { supplier: string; customer: string; leaves?: Remainder; by?: string };
  removeClaim: { link: string };
  setShare: { link: string; share?: number };
  addClaim: Period & {
    id?: string;
    supplier: string;
    customer: string;
    materials?: readonly string[];
    share?: number;
    basis?: string;
    scope?: string;
    depth?: string;
    document?: string;
  };
  setStatus: StatusKey & Period & { value: string };
  removeStatus: StatusKey;
  setFact: FactKey & Period & { severity?: number; document?: string };
  removeFact: FactKey;
}

export type ChangeName = keyof Changes;
export type Change = { [Name in ChangeName]: { [Only in Name]: Changes[Name] } }[ChangeName];

/** The name of a change and what it says. */
export function partsOf(change: Change): { [Name in ChangeName]: [Name, Changes[Name]] }[ChangeName] {
  return Object.entries(change)[0] as [never, never];
}

/** A change on the bench; `off`: kept, but not made. */
export interface BenchItem {
  change: Change;
  off: boolean;
}

/** Enumerations have upper case in GraphQL. */
const ENUMS: ReadonlySet<string> = new Set(['leaves', 'basis', 'scope', 'depth']);

/** As GraphQL takes it. */
export function givenChange(change: Change): object {
  const [name, said] = partsOf(change);
  const fields = Object.entries(said).map(([field, value]) => [
    field,
    ENUMS.has(field) ? String(value).toUpperCase().replaceAll('-', '_') : value,
  ]);
  return { [name]: Object.fromEntries(fields) };
}
