/** Runs and cells as HTML, in the manner of the report's language. */
import type { Cell, Run } from '../../document/document.ts';
import { escaped } from './escape.ts';
import { citedId, type Setting, sourceId } from './setting.ts';

const ADDRESS = /^https?:\/\/\S+$/i;

export function cellHtml(cell: Cell, setting: Setting): string {
  const { words, document } = setting;
  switch (cell.type) {
    case 'text':
      return textHtml(cell);
    case 'part':
      return escaped(words.fine(cell.value));
    case 'points':
      return escaped(words.points(cell.value));
    case 'number':
      return escaped(words.number(cell.value, cell.digits));
    case 'date':
      return `<time datetime="${escaped(cell.value)}">${escaped(words.date(cell.value))}</time>`;
    case 'sources':
      return sourcesHtml(cell.numbers, setting);
    case 'absent':
      return `<span class="absent">${escaped(cell.text)}</span>`;
    case 'blank':
      return `<mark class="blank">[${escaped(document.words.blank)}: ${escaped(cell.text)}]</mark>`;
  }
}

export const runsHtml = (runs: readonly Run[], setting: Setting): string =>
  runs.map((run) => cellHtml(run, setting)).join('');

/** Set in figures: right-aligned, none broken over lines. */
export const isFigure = ({ type }: Cell): boolean =>
  type === 'part' || type === 'points' || type === 'number';

/** A longer word may be broken anywhere, so that one does not make a column of its own width. */
const LONG = /(\S{20,})/;

const broken = (text: string): string =>
  text
    .split(LONG)
    .map((piece, i) => (i % 2 ? `<span class="long">${escaped(piece)}</span>` : escaped(piece)))
    .join('');

/** A name is set apart from the direction of the words round it. */
function textHtml({ text, lang, strong }: Extract<Cell, { type: 'text' }>): string {
  const words = broken(text);
  const said = ADDRESS.test(text) && URL.canParse(text) ? `<a href="${escaped(text)}">${words}</a>` : words;
  const named = lang === undefined ? said : `<bdi lang="${escaped(lang)}">${said}</bdi>`;
  return strong ? `<strong>${named}</strong>` : named;
}

/** Marks that lead to the row of their source; the first of each is what the row leads back to. */
function sourcesHtml(numbers: readonly number[], setting: Setting): string {
  if (numbers.length === 0)
    return `<span class="absent">[${escaped(setting.document.words.noSource)}]</span>`;
  return numbers
    .map((number) => {
      const id = setting.citesFirst(number) ? ` id="${citedId(number)}"` : '';
      return `<a class="cite" href="#${sourceId(number)}"${id}>[${number}]</a>`;
    })
    .join(' ');
}
