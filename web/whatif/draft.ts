import { type Change, type ChangeName, type Changes, partsOf, type Remainder } from './changes.ts';

/** A change while it is written: every field as its control has it, empty where nothing is said. */
export interface Draft {
  name: ChangeName;
  supplier: string;
  customer: string;
  leaves: Remainder;
  by: string;
  link: string;
  /** 0..1; null: unknown. */
  share: number | null;
  about: string;
  kind: string;
  value: string;
  material: string;
  risk: string;
  severity: number | null;
  validFrom: string;
  validTo: string;
}

export const EMPTY: Draft = {
  name: 'removeSupplier',
  supplier: '',
  customer: '',
  leaves: 'reallocate',
  by: '',
  link: '',
  share: 0.1,
  about: '',
  kind: 'rmap-assessment',
  value: 'conformant',
  material: '',
  risk: '',
  severity: 1,
  validFrom: '',
  validTo: '',
};

/** The fields that are said: empty text and what is unknown are left out. */
function said<T extends object>(fields: T): T {
  const given = Object.entries(fields).filter(([, value]) => value !== '' && value !== null);
  return Object.fromEntries(given) as T;
}

const SAY: { [Name in ChangeName]: (draft: Draft) => object } = {
  removeSupplier: ({ supplier, customer, leaves, by }) => ({
    supplier,
    customer,
    leaves: leaves === 'reallocate' ? '' : leaves,
    by: leaves === 'replace' ? by : '',
  }),
  removeClaim: ({ link }) => ({ link }),
  setShare: ({ link, share }) => ({ link, share }),
  addClaim: ({ supplier, customer, share, material, validFrom, validTo }) => ({
    supplier,
    customer,
    share,
    ...(material && { materials: [material] }),
    validFrom,
    validTo,
  }),
  setStatus: ({ about, kind, value, material, validFrom, validTo }) => ({
    about,
    kind,
    value: value.trim(),
    material,
    validFrom,
    validTo,
  }),
  removeStatus: ({ about, kind, material }) => ({ about, kind, material }),
  setFact: ({ about, risk, severity, material, validFrom, validTo }) => ({
    about,
    risk,
    severity,
    material,
    validFrom,
    validTo,
  }),
  removeFact: ({ about, risk, material }) => ({ about, risk, material }),
};

/** Fields without which each change says nothing. */
const NEEDED: Readonly<Record<ChangeName, readonly (keyof Draft)[]>> = {
  removeSupplier: ['supplier', 'customer'],
  removeClaim: ['link'],
  setShare: ['link'],
  addClaim: ['supplier', 'customer'],
  setStatus: ['about', 'kind', 'value'],
  removeStatus: ['about', 'kind'],
  setFact: ['about', 'risk'],
  removeFact: ['about', 'risk'],
};

/** What is still to be filled in. */
export function lackingIn(draft: Draft): readonly (keyof Draft)[] {
  const replaced = draft.name === 'removeSupplier' && draft.leaves === 'replace';
  const needed = replaced ? [...NEEDED[draft.name], 'by' as const] : NEEDED[draft.name];
  return needed.filter((field) => String(draft[field] ?? '').trim() === '');
}

export function changeOf(draft: Draft): Change {
  return { [draft.name]: said(SAY[draft.name](draft)) } as unknown as Change;
}

/** The fields of a change in the form; what the form does not ask stays as it is when it is `mended`. */
export function draftOf(change: Change): Draft {
  const [name, fields] = partsOf(change);
  const { materials, ...rest } = fields as Changes['addClaim'];
  const unknown = { share: null, severity: null };
  return { ...EMPTY, ...unknown, ...rest, material: materials?.[0] ?? '', ...pick(fields, 'material'), name };
}

function pick(fields: object, key: string): object {
  return key in fields ? { [key]: (fields as Record<string, unknown>)[key] } : {};
}

/** Fields of a change that no control of the form shows. */
const UNSHOWN: readonly string[] = ['id', 'basis', 'scope', 'depth', 'document'];

/** A change as the form has it now, with what the form does not show kept from before. */
export function mended(before: Change, draft: Draft): Change {
  const [name, fields] = partsOf(before);
  const after = changeOf(draft);
  if (name !== draft.name) return after;
  // of several materials the form shows the first
  const asBefore = draft.material === draftOf(before).material;
  const kept = Object.fromEntries(
    Object.entries(fields).filter(
      ([field]) => UNSHOWN.includes(field) || (field === 'materials' && asBefore),
    ),
  );
  return { [name]: { ...partsOf(after)[1], ...kept } } as unknown as Change;
}
