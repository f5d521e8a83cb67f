import { WORKBOOK_LIMITS } from './limits.ts';
import type { Parts } from './parts.ts';
import { textTooLarge, workbookTooLarge } from './refused.ts';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text as a person sees it: characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Collects the text of an element that holds plain or rich text; readings of East Asian words are left out. */
export class TextCollector {
  private text = '';
  private inText = false;
  private inReading = false;

  open(name: string): void {
    if (name === 't') this.inText = true;
    else if (name === 'rPh') this.inReading = true;
  }

  /** False where the text has become longer than a text may be. */
  add(text: string): boolean {
    if (this.inText && !this.inReading) this.text += text;
    return this.text.length <= WORKBOOK_LIMITS.text;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inReading = false;
  }

  /** What was collected, which is forgotten. */
  take(): string {
    const text = unescaped(this.text);
    this.text = '';
    return text;
  }
}

/** The texts that cells name by number. Empty where the workbook has no such part. */
export async function readSharedStrings(parts: Parts, path: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (path === undefined) return strings;
  const { strings: most, stringCharacters, stringBytes } = WORKBOOK_LIMITS;
  const collector = new TextCollector();
  let characters = 0;
  const keep = (text: string): void => {
    characters += text.length;
    if (strings.push(text) > most || characters > stringCharacters) {
      const bounds = `${most} texts with ${stringCharacters} characters`;
      throw workbookTooLarge('too many shared texts', bounds, parts.file);
    }
  };
  const handlers = {
    open: (name: string) => collector.open(name),
    text: (text: string) => {
      if (!collector.add(text)) throw textTooLarge(parts.file);
    },
    close: (name: string) => {
      collector.close(name);
      if (name === 'si') keep(collector.take());
    },
  };
  await parts.read(path, handlers, stringBytes, 'shared texts');
  return strings;
}
