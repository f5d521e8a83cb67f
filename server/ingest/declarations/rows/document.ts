/** The declaration itself as a document: who declares, for what, of which day; every answer and comment in its notes. */
import { createHash } from 'node:crypto';
import type { Scope } from '../../../model.ts';
import type { DocumentRow } from '../../../rows.ts';
import type { Declaration, ProductRow } from '../declaration.ts';
import { foldText } from '../fold.ts';
import { COMPANY_FIELDS } from '../layouts/layout.ts';

const SCOPES: Readonly<Record<'A' | 'B' | 'C', Scope>> = { A: 'company', B: 'product', C: 'user-defined' };

/** What the declaration covers; undefined where it does not say. */
export const scopeOf = ({ company }: Declaration): Scope | undefined =>
  company.scope && SCOPES[company.scope.value];

/** A product as links name it: its number, else its name. */
export const productName = ({ number, name, requesterNumber, requesterName }: ProductRow): string =>
  (number ?? name ?? requesterNumber ?? requesterName)!;

const short = (texts: readonly string[]): string =>
  createHash('sha256')
    .update([...new Set(texts)].sort().join('\x1f'))
    .digest('hex')
    .slice(0, 16);

/**
 * What a later declaration replaces: one of the same template and scope; of products the same ones, of a scope of the
 * company's own words the same words.
 */
function seriesOf({ template, company, products }: Declaration): string {
  const letter = company.scope?.value;
  if (letter === 'B') return `${template}|B|${short(products.map((row) => foldText(productName(row))))}`;
  if (letter === 'C') return `${template}|C|${short([foldText(company.scopeDescription?.value ?? '')])}`;
  return `${template}|${letter ?? ''}`;
}

const spaced = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const lines = (rows: readonly (readonly (string | undefined)[])[]): string =>
  rows.map((row) => row.map((text) => text ?? '').join(' | ')).join('\n');

function answerNotes({ answers }: Declaration): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const { question, topic, material, value, comment } of answers) {
    const name = [question, topic, material].filter(Boolean).join(' ');
    if (value !== undefined) notes[name] = value;
    if (comment !== undefined) notes[`${name} comment`] = comment;
  }
  return notes;
}

function notesOf(declaration: Declaration): Record<string, string> {
  const { company, products, mineralReasons, unused, materials } = declaration;
  const notes: Record<string, string> = { template: declaration.template, language: declaration.language };
  for (const field of COMPANY_FIELDS) {
    const told = company[field];
    if (told) notes[`company ${spaced(field)}`] = told.value;
  }
  Object.assign(notes, answerNotes(declaration));
  for (const { field, value } of unused) notes[`${spaced(field)} as written`] = value;
  if (materials.length > 0)
    notes['materials in scope'] = materials.map(({ material }) => material).join(', ');
  if (products.length > 0) {
    notes['products'] = lines(
      products.map((row) => [row.number, row.name, row.requesterNumber, row.requesterName, row.comments]),
    );
  }
  if (mineralReasons.length > 0) {
    notes['reasons for minerals'] = lines(mineralReasons.map(({ mineral, reason }) => [mineral, reason]));
  }
  if (declaration.checkerMissing !== undefined) {
    notes['required fields missing'] = String(declaration.checkerMissing);
  }
  return notes;
}

export function documentOf(
  declaration: Declaration,
  { id, declarer, hash }: { id: string; declarer: string; hash: string },
): DocumentRow {
  const { company, template, version } = declaration;
  const scope = scopeOf(declaration);
  return {
    id,
    ...(company.name && { publisher: company.name.value.replace(/\s+/g, ' ') }),
    title: [template, scope && (scope === 'user-defined' ? scope : `${scope}-level`), 'declaration']
      .filter(Boolean)
      .join(' '),
    ...(company.effectiveDate && { date: company.effectiveDate.value }),
    ...(version !== undefined && { edition: version }),
    hash,
    declarer,
    series: seriesOf(declaration),
    notes: notesOf(declaration),
  };
}
