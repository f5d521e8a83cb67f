/** Opens .xlsx workbooks: a zip of XML parts, of which only those asked for are read (ECMA-376, both variants). */
import type { Archive } from '../archive/zip.ts';
import { XML_LIMITS } from '../xml/limits.ts';
import { attributeOf, XmlReader } from '../xml/reader.ts';
import type { CellContext } from './cells.ts';
import { HeldSheet } from './held-sheet.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { Parts, type Relationship } from './parts.ts';
import { asWorkbookFault, unreadableWorkbook, workbookTooLarge } from './refused.ts';
import { SheetReader } from './sheet-reader.ts';
import { readSharedStrings } from './strings.ts';
import { readDateStyles } from './styles.ts';
import type { Sheet, SheetRow, Workbook } from './workbook.ts';

const USUAL_MAIN = 'xl/workbook.xml';

interface Tab {
  name: string;
  hidden: boolean;
  /** Undefined where its part is not named or lies outside. */
  path: string | undefined;
}

interface Contents {
  tabs: readonly Tab[];
  since1904: boolean;
  relationships: ReadonlyMap<string, Relationship>;
}

const truthy = (value: string | undefined): boolean => value === '1' || value?.toLowerCase() === 'true';

async function mainPart(parts: Parts): Promise<string> {
  for (const { type, target } of (await parts.relationships('')).values()) {
    if (type === 'officeDocument') return target;
  }
  return USUAL_MAIN;
}

async function readContents(parts: Parts): Promise<Contents> {
  const main = await mainPart(parts);
  if (!parts.has(main))
    throw unreadableWorkbook('it does not have the part that lists its sheets', parts.file);
  const relationships = await parts.relationships(main);
  const tabs: Tab[] = [];
  let [since1904, inSheets] = [false, false];
  await parts.read(main, {
    open: (name, attributes) => {
      if (name === 'sheets') inSheets = true;
      else if (name === 'workbookPr') since1904 = truthy(attributeOf(attributes, 'date1904'));
      else if (
        inSheets &&
        name === 'sheet' &&
        tabs.push(tabOf(attributes, relationships)) > WORKBOOK_LIMITS.sheets
      ) {
        throw workbookTooLarge('too many sheets', `${WORKBOOK_LIMITS.sheets}`, parts.file);
      }
    },
    close: (name) => {
      if (name === 'sheets') inSheets = false;
    },
  });
  return { tabs, since1904, relationships };
}

function tabOf(
  attributes: Readonly<Record<string, string>>,
  relationships: ReadonlyMap<string, Relationship>,
): Tab {
  // sheets have `sheetId` of their own, and the relationship's id under a prefix that the writer chose
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  const part = key === undefined ? undefined : relationships.get(attributes[key]!);
  const state = attributeOf(attributes, 'state') ?? 'visible';
  return {
    name: attributeOf(attributes, 'name') ?? '',
    hidden: state !== 'visible',
    path: part && !part.outside ? part.target : undefined,
  };
}

const partOf = (contents: Contents, type: string): string | undefined =>
  [...contents.relationships.values()].find((part) => part.type === type && !part.outside)?.target;

/** Where links to other files lead, each once and as many as are told. */
async function outsideLinks(parts: Parts, { relationships }: Contents): Promise<string[]> {
  const links = new Set<string>();
  const linking = [...relationships.values()].filter(({ type }) => type === 'externalLink');
  for (const { target, outside } of linking.slice(0, WORKBOOK_LIMITS.outsideLinks)) {
    const named = outside ? [{ target }] : [...(await parts.relationships(target)).values()];
    for (const link of named) links.add(link.target);
  }
  return [...links].slice(0, WORKBOOK_LIMITS.outsideLinks);
}

class OpenWorkbook implements Workbook {
  readonly sheetNames: readonly string[];
  readonly hiddenSheets: ReadonlySet<string>;
  readonly outsideLinks: readonly string[];
  private readonly parts: Parts;
  private readonly contents: Contents;
  private readonly held = new Map<string, Promise<Sheet>>();
  private context: Promise<CellContext> | undefined;
  private readonly closeArchive: () => Promise<void>;

  constructor(parts: Parts, contents: Contents, links: readonly string[], close: () => Promise<void>) {
    this.parts = parts;
    this.contents = contents;
    this.sheetNames = contents.tabs.map(({ name }) => name);
    this.hiddenSheets = new Set(contents.tabs.filter(({ hidden }) => hidden).map(({ name }) => name));
    this.outsideLinks = links;
    this.closeArchive = close;
  }

  async sheet(name: string): Promise<Sheet | undefined> {
    const tab = this.tab(name);
    if (!tab) return undefined;
    let sheet = this.held.get(name);
    if (!sheet) {
      sheet = this.hold(tab);
      this.held.set(name, sheet);
    }
    return sheet;
  }

  async *rows(name: string, most = Number.POSITIVE_INFINITY): AsyncGenerator<SheetRow> {
    const tab = this.tab(name);
    if (!tab || most < 1) return;
    let left = most;
    for await (const rows of this.read(tab)) {
      for (const row of rows) {
        yield row;
        if (--left <= 0) return;
      }
    }
  }

  async close(): Promise<void> {
    this.held.clear();
    await this.closeArchive();
  }

  private tab(name: string): Tab | undefined {
    return this.contents.tabs.find((tab) => tab.name === name);
  }

  private async hold(tab: Tab): Promise<Sheet> {
    const sheet = new HeldSheet(tab.name, this.parts.file);
    for await (const rows of this.read(tab)) for (const row of rows) sheet.add(row);
    return sheet;
  }

  private async *read({ name, path }: Tab): AsyncGenerator<readonly SheetRow[]> {
    const { file } = this.parts;
    const entry = path === undefined ? undefined : this.parts.entry(path);
    if (!entry) throw unreadableWorkbook('a sheet is listed and is not there', file, name);
    this.context ??= this.readContext();
    const reader = new SheetReader(file, name, await this.context);
    const limits = { ...XML_LIMITS, bytes: WORKBOOK_LIMITS.sheetBytes, text: WORKBOOK_LIMITS.text };
    const xml = new XmlReader(file, reader, limits);
    try {
      for await (const chunk of await entry.open()) {
        xml.write(chunk);
        yield reader.ready();
      }
      xml.end();
    } catch (error) {
      throw asWorkbookFault(error, file, name);
    }
    yield reader.ready();
  }

  private async readContext(): Promise<CellContext> {
    const { parts, contents } = this;
    return {
      strings: await readSharedStrings(parts, partOf(contents, 'sharedStrings')),
      dateStyles: await readDateStyles(parts, partOf(contents, 'styles')),
      since1904: contents.since1904,
    };
  }
}

/**
 * The workbook in an open zip, which is closed with it. `file` names it in errors. Throws UNREADABLE_WORKBOOK,
 * INPUT_TOO_LARGE.
 */
export async function openWorkbook(archive: Archive, file: string): Promise<Workbook> {
  try {
    const parts = new Parts(archive, file);
    const contents = await readContents(parts);
    return new OpenWorkbook(parts, contents, await outsideLinks(parts, contents), archive.close);
  } catch (error) {
    throw asWorkbookFault(error, file);
  }
}
