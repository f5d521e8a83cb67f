import { attributeOf } from '../xml/reader.ts';
import { isDateFormat } from './dates.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import type { Parts } from './parts.ts';
import { workbookTooLarge } from './refused.ts';

/** For each cell style by number whether it shows a date. Empty where the workbook has no styles. */
export async function readDateStyles(parts: Parts, path: string | undefined): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  if (path === undefined) return [];
  let within = '';
  await parts.read(path, {
    open: (name, attributes) => {
      if (name === 'numFmts' || name === 'cellXfs') within = name;
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      if (within === 'numFmts' && name === 'numFmt') {
        codes.set(id, attributeOf(attributes, 'formatCode') ?? '');
      } else if (within === 'cellXfs' && name === 'xf' && formats.push(id) > WORKBOOK_LIMITS.styles) {
        throw workbookTooLarge('too many styles', `${WORKBOOK_LIMITS.styles}`, parts.file);
      }
    },
    close: (name) => {
      if (name === within) within = '';
    },
  });
  return formats.map((id) => isDateFormat(id, codes.get(id)));
}
