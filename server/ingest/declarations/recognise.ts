/** Which template a workbook is, of which version and in which language: by what it says, never by its name alone. */
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { textOf } from './cells.ts';
import type { Template } from './declaration.ts';
import { foldText } from './fold.ts';
import { type Labels, readLabels } from './labels.ts';
import { materialOf } from './materials.ts';

export interface TemplateRecognition {
  template: Template;
  /** `6.5` */
  version?: string;
  /** The cell, or what else, that says the version. */
  versionFrom?: string;
  /** BCP 47 */
  language: string;
}

const CODE = /[(（]\s*(CMRT|EMRT|AMRT|CRT)\s*[)）]/i;
const NAMES: readonly (readonly [Template, RegExp])[] = [
  ['CMRT', /conflict minerals? reporting template/i],
  ['EMRT', /extended minerals? reporting template/i],
  ['AMRT', /additional minerals? reporting template/i],
  ['CRT', /cobalt reporting template/i],
];

/** No title or version is longer: what strangers write beyond is not searched. */
const LONGEST = 300;

/** A title ends in its code, in brackets, in every language; English titles say the name besides. */
function inTitle(title: string): Template | undefined {
  const text = title.slice(0, LONGEST);
  const code = CODE.exec(text)?.[1]?.toUpperCase();
  return (code as Template | undefined) ?? NAMES.find(([, name]) => name.test(text))?.[0];
}

const textAt = async (workbook: Workbook, sheet: string, cell: string): Promise<string> =>
  textOf((await workbook.sheet(sheet))?.cell(cell));

/** Sheets that a workbook must have to be asked any further. */
const NEEDED = ['Declaration', 'Smelter List'];
/** Sheets of which one more makes it a template whose title is lost. */
const USUAL = ['Checker', 'Product List', 'Smelter Look-up', 'Mine List', 'Minerals Scope'];

/** By the sheets that only one template has, and by the metals of its look-up list. */
async function byContent(workbook: Workbook): Promise<Template | undefined> {
  const has = (name: string): boolean => workbook.sheetNames.includes(name);
  if (!USUAL.some(has)) return undefined;
  if (has('Minerals Scope')) return 'AMRT';
  if (has('Mine List')) return 'EMRT';
  const lookup = await workbook.sheet('Smelter Look-up');
  const metals = new Set(lookup ? metalsOf(lookup) : []);
  if (metals.has('tantalum') || metals.has('tungsten')) return 'CMRT';
  if (metals.has('mica')) return 'EMRT';
  return metals.has('cobalt') ? 'CRT' : undefined;
}

function* metalsOf(sheet: Sheet): Generator<string> {
  for (const { cells } of sheet.rows(5)) {
    const metal = materialOf(textOf(cells.get('A')));
    if (metal !== undefined) yield metal;
  }
}

async function templateOf(workbook: Workbook, labels: () => Promise<Labels>): Promise<Template | undefined> {
  const title = inTitle(await textAt(workbook, 'Declaration', 'D2'));
  if (title) return title;
  const fromDictionary = inTitle((await labels()).at('Declaration', 'D2') ?? '');
  if (fromDictionary) return fromDictionary;
  const revision = await workbook.sheet('Revision');
  for (const { cells } of revision?.rows(1) ?? []) {
    for (const [, cell] of cells) {
      const named = NAMES.find(([, name]) => name.test(textOf(cell)) && textOf(cell).length < 80);
      if (named) return named[0];
    }
  }
  return byContent(workbook);
}

const VERSION = /(?:revision|version)\s*:?\s*(\d{1,2}(?:\.\d{1,3})?)/i;

const versionIn = (text: string): string | undefined => VERSION.exec(text.slice(0, LONGEST))?.[1];

interface FoundVersion {
  version: string;
  versionFrom: string;
}

async function inRow(workbook: Workbook, name: string, row: number): Promise<FoundVersion | undefined> {
  const sheet = await workbook.sheet(name);
  for (const each of sheet?.rows(row) ?? []) {
    if (each.row > row) break;
    for (const [column, cell] of each.cells) {
      const version = versionIn(textOf(cell));
      if (version) return { version, versionFrom: `${name}!${column}${row}` };
    }
  }
  return undefined;
}

/** The foot of the instructions repeats the version; which row that is depends on it. */
async function inInstructions(workbook: Workbook): Promise<FoundVersion | undefined> {
  const sheet = await workbook.sheet('Instructions');
  let found: FoundVersion | undefined;
  for (const { row, cells } of sheet?.rows(60) ?? []) {
    const text = textOf(cells.get('A'));
    const version = text.length < 80 ? versionIn(text) : undefined;
    if (version) found = { version, versionFrom: `Instructions!A${row}` };
  }
  return found;
}

/** The last row of the history of versions. */
async function inRevision(workbook: Workbook): Promise<FoundVersion | undefined> {
  const sheet = await workbook.sheet('Revision');
  let found: FoundVersion | undefined;
  for (const { row, cells } of sheet?.rows(12) ?? []) {
    const text = textOf(cells.get('B'));
    if (/^\d{1,2}(?:\.\d{1,3})?$/.test(text) && cells.size > 2) {
      found = { version: text.includes('.') ? text : `${text}.0`, versionFrom: `Revision!B${row}` };
    }
  }
  return found;
}

function inName(path: string, template: Template): FoundVersion | undefined {
  const name = path.split('/').at(-1)!;
  const version = new RegExp(`${template}[ _-]*(?:rev|v)?[ ._-]*(\\d{1,2}\\.\\d{1,3})`, 'i').exec(name)?.[1];
  return version === undefined ? undefined : { version, versionFrom: 'the file name' };
}

async function versionOf(
  workbook: Workbook,
  template: Template,
  path: string,
): Promise<FoundVersion | undefined> {
  const told = versionIn(await textAt(workbook, 'Declaration', 'J3'));
  if (told) return { version: told, versionFrom: 'Declaration!J3' };
  return (
    (await inRow(workbook, 'Declaration', 3)) ??
    (await inRow(workbook, 'Smelter List', 3)) ??
    (await inInstructions(workbook)) ??
    (await inRevision(workbook)) ??
    inName(path, template)
  );
}

const LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['zh', /中文|chinese/i],
  ['ja', /日本語|japanese/i],
  ['ko', /한국어|korean/i],
  ['fr', /fran[cç]ais|french/i],
  ['pt', /portugu[eê]s|portuguese/i],
  ['de', /deutsch|german/i],
  ['es', /espa[nñ]ol|spanish/i],
  ['it', /italiano|italian/i],
  ['tr', /t[uü]rk[cç]e|turkish/i],
  ['en', /english/i],
];

const languageIn = (text: string): string | undefined => LANGUAGES.find(([, name]) => name.test(text))?.[0];

/** Of the language that the label of the company's name is in, where nobody says which language it is. */
async function languageOf(workbook: Workbook): Promise<string> {
  const declaration = await workbook.sheet('Declaration');
  const told = languageIn(textOf(declaration?.cell('D3')));
  if (told) return told;
  const label = foldText(textOf(declaration?.cell('B8')));
  const dictionary = await workbook.sheet('L');
  if (label === '' || !dictionary) return 'en';
  for (const { cells } of dictionary.rows(2)) {
    if (textOf(cells.get('C')) !== 'B8') continue;
    for (const [column, cell] of cells) {
      if (column >= 'D' && foldText(textOf(cell)) === label)
        return languageIn(textOf(dictionary.cell(`${column}1`))) ?? 'en';
    }
  }
  return 'en';
}

/** Undefined where a workbook is none of the templates. `path` is asked for a version that nothing else says. */
export async function recogniseTemplate(
  workbook: Workbook,
  path: string,
): Promise<TemplateRecognition | undefined> {
  if (!NEEDED.every((name) => workbook.sheetNames.includes(name))) return undefined;
  const template = await templateOf(workbook, () => readLabels(workbook));
  if (!template) return undefined;
  return { template, ...(await versionOf(workbook, template, path)), language: await languageOf(workbook) };
}
