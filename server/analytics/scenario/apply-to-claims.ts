/** What each change does to the claims into its customers. */
import { createHash } from 'node:crypto';
import { OrepathError } from '../../errors.ts';
import { BASES, DEPTHS, SCOPES } from '../../model.ts';
import { nearest } from '../../nearest.ts';
import { NONE } from '../../projection/interner.ts';
import { OPEN_END, OPEN_START, parseDay } from '../../projection/times.ts';
import type { Question } from '../question.ts';
import { type AddClaim, type Change, partsOf, type RemoveSupplier } from './changes.ts';
import type { Claim } from './claim.ts';
import type { Edits } from './edits.ts';
import { unknownLink } from './find-claims.ts';
import { reallocated } from './reallocate.ts';
import { UNNAMED_NAME, unnamedId } from './unnamed.ts';

/** Whether the change is one to claims. Throws as `applyChanges` does. */
export function editClaims(edits: Edits, change: Change, question: Question, field: string): boolean {
  const [name, said] = partsOf(change);
  if (name === 'removeClaim') editLink(edits, said.link, field, () => []);
  else if (name === 'setShare') {
    editLink(edits, said.link, field, (claim) => [{ ...claim, share: said.share ?? Number.NaN }]);
  } else if (name === 'removeSupplier') removeSupplier(edits, said, question, field);
  else if (name === 'addClaim') addClaim(edits, said, field);
  else return false;
  return true;
}

/** The number of a material. Throws UNKNOWN_MATERIAL: a material that no row names has no layer. */
export function materialOf({ base }: Edits, material: string, field: string): number {
  const number = base.materials.indexOf(material);
  if (number >= 0) return number;
  throw new OrepathError({
    code: 'UNKNOWN_MATERIAL',
    message: `No material ${JSON.stringify(material)}`,
    expected: 'a known material',
    got: material.slice(0, 200),
    where: { field },
    nearest: nearest(material, base.materials),
  });
}

/** Throws UNKNOWN_REFERENCE for a document that is not on record. */
export function requireDocument({ base }: Edits, document: string, field: string): void {
  if (base.documentById.has(document)) return;
  throw new OrepathError({
    code: 'UNKNOWN_REFERENCE',
    message: `No document ${JSON.stringify(document)}`,
    expected: 'the id of a document on record, or none',
    got: document.slice(0, 200),
    where: { field: `${field}.document` },
    nearest: nearest(document, base.documentById.keys()),
  });
}

/** An id for a row that a scenario adds: equal rows have equal ids. */
export function idFor(row: object): string {
  return `scenario:${createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 16)}`;
}

/** First and last day of a row that a scenario adds. */
export function daysOf({ validFrom, validTo }: { validFrom?: string; validTo?: string }) {
  return {
    from: validFrom === undefined ? OPEN_START : parseDay(validFrom)!,
    to: validTo === undefined ? OPEN_END : parseDay(validTo)!,
  };
}

function editLink(edits: Edits, link: string, field: string, edit: (claim: Claim) => Claim[]): void {
  const customers = edits.customersOf(link);
  if (customers.length === 0) throw unknownLink(edits.base, link, `${field}.link`);
  for (const customer of customers) {
    const claims = edits.claimsInto(customer);
    edits.setClaims(
      customer,
      claims.flatMap((claim) => (claim.id === link ? edit(claim) : [claim])),
    );
  }
}

function removeSupplier(edits: Edits, said: RemoveSupplier, question: Question, field: string): void {
  const supplier = edits.entity(said.supplier, `${field}.supplier`);
  const customer = edits.entity(said.customer, `${field}.customer`);
  const claims = edits.claimsInto(customer);
  if (!claims.some((claim) => claim.supplier === supplier)) {
    throw new OrepathError({
      code: 'NOT_ON_RECORD',
      message: `${said.supplier} does not supply ${said.customer}`,
      expected: `a supplier of ${said.customer}`,
      got: said.supplier.slice(0, 200),
      where: { field: `${field}.supplier` },
      nearest: suppliersOf(edits, claims, said.supplier),
    });
  }
  if (said.leaves === 'reallocate') {
    edits.setClaims(customer, reallocated(edits, customer, supplier, question));
    return;
  }
  const instead =
    said.leaves === 'replace' ? edits.entity(said.by!, `${field}.by`) : unnamed(edits, supplier, customer);
  edits.setClaims(
    customer,
    claims.map((claim) => (claim.supplier === supplier ? { ...claim, supplier: instead } : claim)),
  );
}

/** Nothing is on record about it, so it is wholly opaque. */
function unnamed(edits: Edits, supplier: number, customer: number): number {
  const id = unnamedId(edits.idOf(supplier), edits.idOf(customer));
  return edits.addEntity({ id, name: UNNAMED_NAME });
}

function suppliersOf(edits: Edits, claims: readonly Claim[], asked: string): string[] {
  return nearest(asked, new Set(claims.map(({ supplier }) => edits.idOf(supplier))));
}

function addClaim(edits: Edits, said: AddClaim, field: string): void {
  const customer = edits.entity(said.customer, `${field}.customer`);
  if (said.document !== undefined) requireDocument(edits, said.document, field);
  const id = said.id ?? idFor(said);
  if (edits.customersOf(id).length > 0) {
    throw new OrepathError({
      code: 'REPEATED_ID',
      message: `There is a link ${JSON.stringify(id)} already`,
      expected: 'an id of its own',
      got: id.slice(0, 200),
      where: { field: `${field}.id` },
    });
  }
  const { from, to } = daysOf(said);
  const claim: Claim = {
    id,
    supplier: edits.entity(said.supplier, `${field}.supplier`),
    share: said.share ?? Number.NaN,
    materials: edits.setOf(said.materials.map((name) => materialOf(edits, name, `${field}.materials`))),
    basis: BASES.indexOf(said.basis),
    scope: SCOPES.indexOf(said.scope),
    depth: DEPTHS.indexOf(said.depth),
    validFrom: from,
    validTo: to,
    recording: edits.alwaysKnown,
    document: said.document === undefined ? NONE : edits.documentNumber(said.document),
  };
  edits.setClaims(customer, [...edits.claimsInto(customer), claim]);
}
