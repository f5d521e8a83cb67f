/** What every report says of who may read it and what it keeps back. */

import type { Report } from '../report.ts';
import type { ReportWords } from '../words/report-words.ts';
import { absent, count, sources, text } from './cells.ts';
import type { Block, Section, Table } from './document.ts';
import { note } from './paragraphs.ts';

/** The sections of a report, the first of them led by who may read it and what its figures rest on. */
export function withDisclosure(report: Report, sections: Section[], words: ReportWords): Section[] {
  const [first, ...others] = sections;
  if (!first) return [];
  return [{ ...first, blocks: [...leading(report, words), ...first.blocks] }, ...others];
}

function leading({ basis, withheld, restsOnWithheld }: Report, words: ReportWords): Block[] {
  const { profile } = basis;
  const { id, version } = profile;
  if (!profile.outward) return [note(words.t('disclosure.internal'))];
  const kept = withheld.length
    ? words.t('disclosure.see', { section: words.t('disclosure.title') })
    : words.t('disclosure.nothing');
  const blocks: Block[] = [
    note(`${words.t('disclosure.by', { id, version, title: profileTitle(profile, words) })} ${kept}`),
  ];
  const whole = restsOnWithheld.find(({ at }) => at === '');
  if (whole) {
    const runs = [text(words.t('disclosure.rests')), text(' '), sources(...whole.sources)];
    blocks.push({ type: 'paragraph', runs, tone: 'note' });
  }
  return blocks;
}

/** The name of a profile of the service in words, of a user's own as its file has it. */
const profileTitle = ({ id, title }: Report['basis']['profile'], words: ReportWords): string =>
  words.term('profile', id, title);

/** Whether who supplies whom is kept back. */
export const keepsRelationships = ({ withheld }: Pick<Report, 'withheld'>): boolean =>
  withheld.some(({ what }) => what === 'relationships');

/** What was kept back, counted, and the rows that rest on it; [] where nothing was. */
export function withheldSections({ withheld, restsOnWithheld }: Report, words: ReportWords): Section[] {
  const title = words.t('disclosure.title');
  const rows = restsOnWithheld.filter(({ at }) => at !== '');
  if (withheld.length === 0 && rows.length === 0) return [];
  const counted: Table = {
    type: 'table',
    id: 'withheld',
    title,
    columns: [
      { id: 'what', title: words.t('disclosure.col.what'), width: 3 },
      { id: 'why', title: words.t('disclosure.col.why'), width: 2 },
      { id: 'count', title: words.t('disclosure.col.count') },
      { id: 'sources', title: words.t('col.sources'), width: 2 },
    ],
    rows: withheld.map((one) => [
      text(words.t(`disclosure.what.${one.what}`)),
      text(words.t(`disclosure.why.${one.why}`)),
      count(one.count),
      one.sources.length ? sources(...one.sources) : absent(words.t('disclosure.anySource')),
    ]),
    total: withheld.length,
  };
  const resting: Table = {
    type: 'table',
    id: 'rests-on-withheld',
    title: words.t('disclosure.rows'),
    columns: [
      { id: 'part', title: words.t('disclosure.col.part'), width: 3 },
      { id: 'sources', title: words.t('col.sources'), width: 2 },
    ],
    rows: rows.map((one) => [text(one.at), sources(...one.sources)]),
    total: rows.length,
  };
  return [
    {
      id: 'withheld',
      title,
      blocks: [note(words.t('disclosure.counted')), counted, ...(rows.length ? [resting] : [])],
    },
  ];
}
