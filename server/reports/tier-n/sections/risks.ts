/** Every risk of the lens by every material in the chain. */
import { absent, part, runs, text } from '../../document/cells.ts';
import type { Cell, Section, Table } from '../../document/document.ts';
import { materialName, riskName } from '../../document/risk-words.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { TierNContent } from '../content.ts';
import type { ReportRisk } from '../risks.ts';

export function risksSection(content: TierNContent, words: ReportWords): Section {
  const title = words.t('risks.title');
  const { risks } = content;
  const table: Table = {
    type: 'table',
    id: 'risks',
    title,
    columns: [
      { id: 'risk', title: words.t('col.risk'), width: 3 },
      { id: 'material', title: words.t('col.material'), width: 2 },
      { id: 'remark', title: words.t('risks.remark'), width: 3 },
      { id: 'low', title: words.t('risks.low') },
      { id: 'likely_low', title: words.t('risks.likelyLow') },
      { id: 'expected', title: words.t('risks.expected') },
      { id: 'likely_high', title: words.t('risks.likelyHigh') },
      { id: 'high', title: words.t('risks.high') },
      { id: 'coverage', title: words.t('risks.coverage') },
      { id: 'clean', title: words.t('mass.clean') },
      { id: 'opaque', title: words.t('mass.opaque') },
      { id: 'beyond_limit', title: words.t('mass.beyondLimit') },
    ],
    rows: risks.map((row) => riskRow(row, content, words)),
    total: risks.length,
  };
  const note = runs(words.t('risks.note'));
  return { id: 'risks', title, blocks: [{ type: 'paragraph', tone: 'note', runs: note }, table] };
}

function riskRow(row: ReportRisk, { request }: TierNContent, words: ReportWords): Cell[] {
  const { risk, material, figures, why, asked } = row;
  const name = (text: string): Cell => ({ type: 'text', text, ...(asked && { strong: true }) });
  const none = absent(words.t('cell.doesNotApply'));
  const notDrawn = absent(words.t('risks.notDrawn'));
  const figure = (value: number | undefined, otherwise = none) =>
    value === undefined ? otherwise : part(value);
  const drawn = (value: number | undefined) => figure(value, figures === null ? none : notDrawn);
  const exposure = figures?.exposure;
  return [
    name(riskName({ risk, lens: request.lens }, words)),
    name(materialName(material, words)),
    remark(why, asked, words),
    figure(exposure?.low),
    drawn(exposure?.likelyLow),
    figure(exposure?.expected),
    drawn(exposure?.likelyHigh),
    figure(exposure?.high),
    figure(figures?.coverage),
    figure(figures?.mass.clean),
    figure(figures?.mass.opaque),
    figure(figures?.mass.beyondLimit),
  ];
}

function remark(why: ReportRisk['why'], asked: boolean, words: ReportWords): Cell {
  if (why === 'no-buyer') return text(words.t('risks.noBuyer'));
  if (why === 'outside-lens') return text(words.t('risks.outsideLens'));
  return asked ? text(words.t('risks.asked')) : absent(words.t('cell.none'));
}
