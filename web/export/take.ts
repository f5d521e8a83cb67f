import { TAGS } from '../../common/words/format.ts';
import type { Words } from '../i18n/words.ts';
import { type About, aboutLines, aboutRows } from './about.ts';
import { csvOf } from './csv.ts';
import { fileName } from './file-name.ts';
import { legendEntries } from './legend.ts';
import { png } from './png.ts';
import { save } from './save.ts';
import { sheet } from './sheet.ts';
import type { Scheme } from './staged.ts';
import { standalone } from './standalone.ts';
import type { Table } from './table.ts';

export interface Drawn {
  drawings: readonly SVGSVGElement[];
  legend: readonly Element[];
  scheme: Scheme;
}

/** What was saved, and how many pixels a picture has for each px. */
export interface Saved {
  file: string;
  scale?: number;
}

function nameOf({ name, asOf }: About, subject: string, ending: string): string {
  return fileName([subject, name, asOf].filter(Boolean), ending);
}

async function sheetOf(
  { drawings, legend, scheme }: Drawn,
  about: About,
  subject: string,
  words: Words,
): Promise<SVGSVGElement> {
  const alone = [];
  for (const one of drawings) alone.push(await standalone(one, scheme));
  return sheet({
    lang: TAGS[words.lang],
    name: [subject, about.name].filter(Boolean).join(' · '),
    question: about.question,
    lead: about.lead,
    drawings: alone,
    legend: await legendEntries(legend, scheme),
    about: aboutLines(about, words),
  });
}

function written(svg: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

export async function takeSvg(drawn: Drawn, about: About, subject: string, words: Words): Promise<Saved> {
  const text = written(await sheetOf(drawn, about, subject, words));
  const file = nameOf(about, subject, 'svg');
  save(file, new Blob([text], { type: 'image/svg+xml' }));
  return { file };
}

export async function takePng(drawn: Drawn, about: About, subject: string, words: Words): Promise<Saved> {
  const svg = await sheetOf(drawn, about, subject, words);
  const { width, height } = svg.viewBox.baseVal;
  const { blob, scale } = await png(written(svg), width, height);
  const file = nameOf(about, subject, 'png');
  save(file, blob);
  return { file, scale };
}

export function takeCsv(table: Table, about: About, subject: string, words: Words): Saved {
  const { rows, total = rows.length, notes = [] } = table;
  const { t, number } = words;
  const left =
    total > rows.length ? [t('takeAway.rows', { n: number(rows.length), total: number(total) })] : [];
  // the rows may be more than the drawing shows: what counts here is what they leave out
  const text = csvOf(table, aboutRows({ ...about, leftOut: [...left, ...notes] }, words));
  const file = nameOf(about, subject, 'csv');
  save(file, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  return { file };
}
