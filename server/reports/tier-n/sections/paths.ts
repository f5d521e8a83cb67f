/** The paths that explain most of an exposure: which there are, and each step by step with its claims. */

import { count, isWithheld, nameCell, nameText, part, runs, strong, text } from '../../document/cells.ts';
import { claimRuns } from '../../document/claim-words.ts';
import { keepsRelationships } from '../../document/disclosure.ts';
import type { Run, Section, Table } from '../../document/document.ts';
import { note, paragraph } from '../../document/paragraphs.ts';
import type { ReportWords } from '../../words/report-words.ts';
import { pathsChart } from '../charts/paths.ts';
import type { ReportPath, ReportPathStep, TierNContent } from '../content.ts';
import { EXPLAINED } from '../paths.ts';
import { pathLinksSection } from './path-links.ts';
import { stepTable } from './path-steps.ts';

/** Paths that laid-out pages go through step by step, so that anybody can reckon them; of all, the links are listed. */
const MOST_IN_WORDS = 3;

type Citations = TierNContent['citations'];

export function pathsSection(content: TierNContent, words: ReportWords): Section {
  const { paths, citations, figures } = content;
  const { rows, explained, truncated } = paths;
  const part = words.fine(EXPLAINED);
  const said =
    rows.length === 0
      ? words.t('paths.none')
      : words.t('paths.explain', {
          n: rows.length,
          explained: words.fine(explained),
          expected: words.fine(figures.exposure.expected),
        });
  const cut = truncated ? [note(words.t('paths.truncated', { part }))] : [];
  // step by step there is nothing to read where nobody may see who supplies whom
  const hidden = keepsRelationships(content);
  const inWords = hidden ? [] : rows.slice(0, MOST_IN_WORDS);
  if (hidden) cut.push(note(words.t('disclosure.noRelationships')));
  if (!hidden && inWords.length < rows.length) {
    const shown = { shown: inWords.length, total: rows.length };
    cut.push({ ...note(words.t('paths.inWords', shown)), onlyPages: true });
  }
  return {
    id: 'paths',
    title: words.t('paths.title'),
    blocks: [
      paragraph(said),
      ...cut,
      ...pathsChart(content, words),
      ...(rows.length > 0
        ? [note(words.t('paths.how')), pathTable(rows, words), stepTable(rows, words)]
        : []),
    ],
    sections: [
      ...inWords.map((path, i) => pathInWords(path, i + 1, citations, words)),
      ...(inWords.length < rows.length && !hidden ? [pathLinksSection(rows, citations, words)] : []),
    ],
  };
}

function pathTable(rows: readonly ReportPath[], words: ReportWords): Table {
  return {
    type: 'table',
    id: 'paths',
    title: words.t('paths.title'),
    columns: [
      { id: 'path', title: words.t('col.path') },
      { id: 'contribution', title: words.t('col.contribution') },
      { id: 'end', title: words.t('paths.end'), width: 3 },
      { id: 'route', title: words.t('paths.route'), width: 5 },
      { id: 'steps', title: words.t('paths.steps') },
    ],
    rows: rows.map((path, i) => [
      count(i + 1),
      part(path.contribution),
      nameCell(path.steps.at(-1)!.supplier, words),
      text(routeText(path, words)),
      count(path.steps.length),
    ]),
    total: rows.length,
  };
}

function pathInWords(path: ReportPath, number: number, citations: Citations, words: ReportWords): Section {
  const contribution = words.fine(path.contribution);
  const items = path.steps.flatMap((step) => [
    stepRuns(step, citations, words),
    ...step.beside.map(({ claim, counts }): Run[] => [
      text(`${words.t(counts ? 'paths.alsoCounts' : 'paths.passedOver', { id: claim.id })} `),
      ...claimRuns(claim, citations, words),
    ]),
  ]);
  return {
    id: `path-${number}`,
    onlyPages: true,
    title: words.t('paths.one', { n: number, contribution }),
    blocks: [
      { type: 'paragraph', runs: runs(routeText(path, words)) },
      { type: 'paragraph', runs: runs(productText(path, words)) },
      { type: 'list', items },
    ],
  };
}

function stepRuns(step: ReportPathStep, citations: Citations, words: ReportWords): Run[] {
  const { supplier, customer, weight, assumed, claim } = step;
  const names = { supplier: nameText(supplier, words), customer: nameText(customer, words) };
  const share = isWithheld(weight) ? words.t(`withheld.${weight.withheld}`) : words.fine(weight);
  const taken = words.t(assumed ? 'paths.takenAssumed' : 'paths.taken', { share });
  return [
    strong(words.t('paths.supplies', names)),
    text(`${taken} ${words.t('paths.claim', { id: claim.id })} `),
    ...claimRuns(claim, citations, words),
  ];
}

/** From the buyer to the risky end. */
function routeText({ steps }: ReportPath, words: ReportWords): string {
  const names = steps.map(({ supplier }) => nameText(supplier, words));
  return [nameText(steps[0]!.customer, words), ...names].join(' ← ');
}

/** Shares along the way, what passes unhit and what is hit at the end, multiplied. */
function productText({ contribution, steps }: ReportPath, words: ReportWords): string {
  const factors = steps.flatMap(({ weight, assumed, risk }, i) => {
    const share = isWithheld(weight) ? '?' : factor(weight, words) + (assumed ? '*' : '');
    const isLast = i === steps.length - 1;
    if (isLast) return risk < 1 ? [share, factor(risk, words)] : [share];
    return risk > 0 ? [share, `(1 − ${factor(risk, words)})`] : [share];
  });
  const product = words.t('paths.product', {
    factors: factors.join(' × '),
    result: words.fine(contribution),
  });
  return steps.some(({ assumed }) => assumed) ? `${product} ${words.t('paths.starred')}` : product;
}

const factor = (value: number, words: ReportWords): string => words.number(value, 4);
