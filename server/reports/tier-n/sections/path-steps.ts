/** The steps of the paths as one table. */
import { absent, count, date, maybe, nameCell, part, sources, text } from '../../document/cells.ts';
import { basisText, depthText, materialsText, scopeText } from '../../document/claim-words.ts';
import type { Cell, Table } from '../../document/document.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { ReportPath, ReportPathStep } from '../content.ts';

/** One row a step, and one a claim beside it: what a program reads. */
export function stepTable(rows: readonly ReportPath[], words: ReportWords): Table {
  const cells = rows.flatMap((path, i) =>
    path.steps.flatMap((step, j) => [
      stepRow(step, step.claim, 'carries', i, j, words),
      ...step.beside.map(({ claim, counts }) =>
        stepRow(step, claim, counts ? 'alsoCarries' : 'isPassedOver', i, j, words),
      ),
    ]),
  );
  return {
    type: 'table',
    id: 'path-steps',
    title: words.t('paths.stepTable'),
    onlyData: true,
    columns: [
      { id: 'path', title: words.t('col.path') },
      { id: 'step', title: words.t('col.step') },
      { id: 'supplier', title: words.t('col.supplier'), width: 3 },
      { id: 'supplier_id', title: `${words.t('col.supplier')} ID`, width: 2 },
      { id: 'customer', title: words.t('col.customer'), width: 3 },
      { id: 'customer_id', title: `${words.t('col.customer')} ID`, width: 2 },
      { id: 'share_taken', title: words.t('col.shareTaken') },
      { id: 'assumed', title: words.t('col.assumed') },
      { id: 'risk', title: words.t('col.risk') },
      { id: 'claim', title: words.t('col.claim'), width: 2 },
      { id: 'role', title: words.t('col.claimRole'), width: 2 },
      { id: 'share_claimed', title: words.t('col.shareClaimed') },
      { id: 'basis', title: words.t('col.basis') },
      { id: 'scope', title: words.t('col.scope') },
      { id: 'depth', title: words.t('col.depth'), width: 2 },
      { id: 'materials', title: words.t('col.materials') },
      { id: 'valid_from', title: words.t('field.valid-from') },
      { id: 'valid_to', title: words.t('field.valid-to') },
      { id: 'sources', title: words.t('col.sources') },
    ],
    rows: cells,
    total: cells.length,
  };
}

function stepRow(
  { supplier, customer, weight, assumed, risk }: ReportPathStep,
  claim: ReportPathStep['claim'],
  role: 'carries' | 'alsoCarries' | 'isPassedOver',
  path: number,
  step: number,
  words: ReportWords,
): Cell[] {
  return [
    count(path + 1),
    count(step + 1),
    nameCell(supplier, words),
    text(supplier.id),
    nameCell(customer, words),
    text(customer.id),
    role === 'carries' ? maybe(weight, words, part) : absent(words.t('cell.doesNotApply')),
    text(words.t(assumed ? 'value.yes' : 'value.no')),
    part(risk),
    text(claim.id),
    text(words.t(`paths.${role}`)),
    maybe(claim.share, words, part),
    text(basisText(claim, words)),
    text(scopeText(claim, words)),
    text(depthText(claim, words)),
    text(materialsText(claim, words)),
    date(claim.validFrom, words),
    date(claim.validTo, words),
    sources(claim.source),
  ];
}
