/** Every risk of the lens by every material in the chain. */
import type { Figures } from '../../../analytics/answer.ts';
import { part, runs, strong, text } from '../../document/cells.ts';
import type { Cell, Section, Table } from '../../document/document.ts';
import { materialName, riskName } from '../../document/risk-words.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { TierNContent } from '../content.ts';
import type { ReportRisk } from '../risks.ts';

export function risksSection({ risks, request }: TierNContent, words: ReportWords): Section {
  const title = words.t('risks.title');
  const note = runs(words.t('risks.note'));
  const without = risks.filter(({ figures }) => figures === null);
  return {
    id: 'risks',
    title,
    blocks: [
      { type: 'paragraph', tone: 'note', runs: note },
      figureTable(risks, request.lens, words),
      ...(without.length > 0 ? [reasonTable(without, request.lens, words)] : []),
    ],
  };
}

function figureTable(risks: readonly ReportRisk[], lens: string, words: ReportWords): Table {
  const rows = risks.flatMap((row) => (row.figures ? [figureRow(row, row.figures, lens, words)] : []));
  return {
    type: 'table',
    id: 'risks',
    title: words.t('risks.title'),
    columns: [
      { id: 'risk', title: words.t('col.risk'), width: 3 },
      { id: 'material', title: words.t('col.material'), width: 2 },
      { id: 'asked', title: words.t('risks.asked') },
      { id: 'low', title: words.t('risks.low') },
      { id: 'expected', title: words.t('risks.expected') },
      { id: 'high', title: words.t('risks.high') },
      { id: 'coverage', title: words.t('risks.coverage') },
      { id: 'clean', title: words.t('mass.clean') },
      { id: 'opaque', title: words.t('mass.opaque') },
      { id: 'beyond_limit', title: words.t('mass.beyondLimit') },
    ],
    rows,
    total: rows.length,
  };
}

/** The row of the report's own question is set apart, and says so. */
function figureRow(
  { risk, material, asked }: ReportRisk,
  { exposure, coverage, mass }: Figures,
  lens: string,
  words: ReportWords,
): Cell[] {
  const name = asked ? strong : text;
  return [
    name(riskName({ risk, lens }, words)),
    name(materialName(material, words)),
    name(words.term('value', asked ? 'yes' : 'no')),
    part(exposure.low),
    part(exposure.expected),
    part(exposure.high),
    part(coverage),
    part(mass.clean),
    part(mass.opaque),
    part(mass.beyondLimit),
  ];
}

/** What is no figure is not 0: who does not buy a material, and of what the lens does not speak. */
function reasonTable(risks: readonly ReportRisk[], lens: string, words: ReportWords): Table {
  const rows = risks.map(({ risk, material, why }) => [
    text(riskName({ risk, lens }, words)),
    text(materialName(material, words)),
    text(words.t(why === 'outside-lens' ? 'risks.outsideLens' : 'risks.noBuyer')),
  ]);
  return {
    type: 'table',
    id: 'risks-without-figures',
    title: words.t('risks.without'),
    columns: [
      { id: 'risk', title: words.t('col.risk'), width: 3 },
      { id: 'material', title: words.t('col.material'), width: 2 },
      { id: 'why', title: words.t('risks.why'), width: 4 },
    ],
    rows,
    total: rows.length,
  };
}
