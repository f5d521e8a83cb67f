/** A generated workbook, read and reviewed as an import would. */
import { openArchive } from '../../../../server/ingest/archive/zip.ts';
import {
  type ReadDeclaration,
  readDeclaration,
} from '../../../../server/ingest/declarations/read-declaration.ts';
import { recogniseTemplate } from '../../../../server/ingest/declarations/recognise.ts';
import type { ReviewContext } from '../../../../server/ingest/declarations/review/context.ts';
import { type Reviewed, reviewDeclaration } from '../../../../server/ingest/declarations/review/review.ts';
import type { Finding } from '../../../../server/ingest/formats/finding.ts';
import { openWorkbook } from '../../../../server/ingest/workbook/open.ts';
import { declaration } from '../../../support/workbooks/declarations.ts';
import { flawless } from '../../../support/workbooks/flawless.ts';
import type { TemplateName } from '../../../support/workbooks/layouts.ts';
import type { DeclarationInput } from '../../../support/workbooks/spec.ts';

export async function read(template: TemplateName, input: DeclarationInput): Promise<ReadDeclaration> {
  const workbook = await openWorkbook(
    await openArchive(declaration(template, input), 'made.xlsx'),
    'made.xlsx',
  );
  try {
    return await readDeclaration(workbook, (await recogniseTemplate(workbook, 'made.xlsx'))!);
  } finally {
    await workbook.close();
  }
}

/** A month after the day that flawless declarations of a version are dated. */
export function soonAfter(template: TemplateName, version: string): Date {
  const date = new Date(`${flawless(template, version).company!.effectiveDate}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 30);
  return date;
}

export interface Told extends Reviewed {
  /** Findings of this code as `Sheet!Cell`. */
  at(code: Finding['code']): string[];
}

/** Reviews a flawless declaration of a version with changes, a month after its date unless told. */
export async function review(
  template: TemplateName,
  version: string,
  change: Partial<DeclarationInput> = {},
  context: Partial<ReviewContext> = {},
): Promise<Told> {
  const { declaration, findings: reading } = await read(template, flawless(template, version, 'en', change));
  const reviewed = reviewDeclaration(declaration, { now: soonAfter(template, version), reading, ...context });
  const at = (code: Finding['code']): string[] =>
    reviewed.findings.filter((one) => one.code === code).map(({ sheet, cell }) => `${sheet}!${cell}`);
  return { ...reviewed, at };
}

/** The flawless answers of a version, some of them changed. */
export const answering = (
  template: TemplateName,
  version: string,
  answers: DeclarationInput['answers'],
): Partial<DeclarationInput> => ({ answers: { ...flawless(template, version).answers, ...answers } });

/** The flawless company block of a version, some of it changed; null makes a field blank. */
export const company = (
  template: TemplateName,
  version: string,
  fields: DeclarationInput['company'],
): Partial<DeclarationInput> => ({ company: { ...flawless(template, version).company, ...fields } });
