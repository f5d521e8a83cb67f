/** Styles of cells, in the colours of the page. */
import { LANGS, type Lang } from '../../../../common/words/lang.ts';
import type { Form, Look } from './book.ts';

/** Excel's own default of each language: Han glyphs take the form of the font's. */
export const FONTS: Readonly<Record<Lang, string>> = { en: 'Calibri', ja: 'Yu Gothic', zh: 'DengXian' };

/** The font for a text in a language of its own; undefined: that of the workbook. */
export function fontOf(tag: string | undefined): string | undefined {
  const lang = LANGS.find((one) => tag === one || tag?.startsWith(`${one}-`));
  return lang && FONTS[lang];
}

/** Points between the lines of a text. */
export const LINE: Readonly<Record<Lang, number>> = { en: 15, ja: 18, zh: 16 };

const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const top = { vertical: 'top', wrapText: true } as const;
const MUTED = { rgb: '5A6169' };
/** Apart from what begins at the left of the next column. */
const RIGHT = { horizontal: 'right', indent: 1 } as const;
const HEAD = {
  font: { bold: true },
  fill: fill('E9ECEF'),
  border: { bottom: { style: 'thin', color: MUTED } },
} as const;

/** How numbers and dates stand. */
export const OF_NUMBERS = { ...RIGHT, vertical: 'top' } as const;

export const LOOKS = {
  title: { font: { bold: true, size: 16 }, alignment: { vertical: 'center' } },
  subtitle: { font: { bold: true }, alignment: { vertical: 'top' } },
  heading: { font: { bold: true, size: 12 }, alignment: { vertical: 'bottom' } },
  label: { font: { color: MUTED }, alignment: top },
  head: { ...HEAD, alignment: { vertical: 'center', wrapText: true } },
  headOfNumbers: { ...HEAD, alignment: { ...RIGHT, vertical: 'center', wrapText: true } },
  plain: { alignment: top },
  strong: { font: { bold: true }, alignment: top },
  note: { font: { color: MUTED, size: 9 }, alignment: { vertical: 'top' } },
  absent: { font: { color: MUTED, italic: true }, alignment: top },
  blank: { fill: fill('FFF3BF'), alignment: top },
  link: { font: { color: { rgb: '0B5C8A' }, underline: true }, alignment: top },
} as const satisfies Record<Look, object>;

/** Never 0% or 0 points of what is not: below a twentieth of a percent a share shows as <0.1%. */
const FORMS = {
  part: '[<=0.000000001]0%;[<0.0005]"<0.1%";0.0%',
  points: '+0.0##%;-0.0##%;0%',
  date: 'yyyy-mm-dd',
  whole: '#,##0',
} as const;

/** Format code of a number. */
export function formatOf(form: Form): string {
  if (typeof form === 'string') return FORMS[form];
  return form.digits === 0 ? FORMS.whole : `#,##0.0${'#'.repeat(form.digits - 1)}`;
}
