import { type Finding, finding } from '../formats/finding.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { textOf } from './cells.ts';
import type { Declaration, StrayRow, Unused } from './declaration.ts';
import { type Labels, readLabels } from './labels.ts';
import { DECLARATION } from './layouts/layout.ts';
import { layoutOf } from './layouts/layout-of.ts';
import { readAnswers } from './read/answers.ts';
import { readCompany } from './read/company.ts';
import { Lookup, readLookup } from './read/lookup.ts';
import { readMineralReasons, readMines, readProducts } from './read/other-lists.ts';
import type { Reader } from './read/reader.ts';
import { Materials } from './read/scope.ts';
import { readSmelters } from './read/smelters.ts';
import type { TemplateRecognition } from './recognise.ts';
import { Resolver } from './resolve/resolve.ts';

export interface ReadDeclaration {
  declaration: Declaration;
  /** What reading it met; a review says the rest. */
  findings: readonly Finding[];
}

function versionFindings({ template, version, versionFrom }: TemplateRecognition): Finding[] {
  if (version === undefined) {
    const message = `Nothing says which version of the ${template} this is; it is read by its labels.`;
    return [
      finding('VERSION_UNKNOWN', { message, sheet: DECLARATION, cell: 'J3', expected: 'Revision 6.5' }),
    ];
  }
  if (versionFrom === 'Declaration!J3') return [];
  const message = `The version is not where it should be; it was taken from ${versionFrom}.`;
  return [finding('VERSION_ELSEWHERE', { message, sheet: DECLARATION, cell: 'J3', got: version })];
}

async function readerOf(
  workbook: Workbook,
  { template, version, language }: TemplateRecognition,
  labels: Labels,
): Promise<Reader> {
  const declaration = (await workbook.sheet(DECLARATION))!;
  const resolver = new Resolver(workbook, labels, layoutOf(template, version));
  const layout = await resolver.layout(declaration);
  const findings: Finding[] = [...resolver.findings];
  return { workbook, labels, layout, language, findings, unused: [] as Unused[], strays: [] as StrayRow[] };
}

async function missingByChecker(workbook: Workbook): Promise<number | undefined> {
  const text = (await workbook.sheet('Checker'))?.cell('D2');
  if (text?.value === 0 || text?.value === '0') return 0;
  const count = Number(textOf(text) || Number.NaN);
  return Number.isInteger(count) ? count : undefined;
}

/** Everything that a workbook of a template says. Throws what reading its sheets throws (UNREADABLE_WORKBOOK). */
export async function readDeclaration(
  workbook: Workbook,
  recognised: TemplateRecognition,
): Promise<ReadDeclaration> {
  const labels = await readLabels(workbook);
  const reader = await readerOf(workbook, recognised, labels);
  const sheet = (await workbook.sheet(DECLARATION))!;
  const { layout } = reader;
  const lookupSheet = layout.lookup && (await workbook.sheet(layout.lookup.sheet));
  const lookup = layout.lookup && lookupSheet ? readLookup(lookupSheet, layout.lookup) : [];
  const materials = new Materials(sheet, reader);
  const missing = await missingByChecker(workbook);
  const { template, version, versionFrom, language } = recognised;
  const declaration: Declaration = {
    template,
    layout: layout.name,
    ...(version !== undefined && { version }),
    ...(versionFrom !== undefined && { versionCell: versionFrom }),
    language,
    company: readCompany(sheet, reader),
    unused: reader.unused,
    materials: materials.scope,
    answers: readAnswers(sheet, materials, reader),
    smelters: await readSmelters(new Lookup(lookup), reader),
    mines: await readMines(reader),
    products: await readProducts(reader),
    mineralReasons: await readMineralReasons(reader),
    lookup,
    strays: reader.strays,
    ...(missing !== undefined && { checkerMissing: missing }),
  };
  return { declaration, findings: [...versionFindings(recognised), ...reader.findings] };
}
