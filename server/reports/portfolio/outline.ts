/** The report over every buyer in the words of a language. */

import type { FlatFigures } from '../../analytics/totals.ts';
import { absent, count, countryCell, kindCell, nameCell, part, runs, text } from '../document/cells.ts';
import { bandChart } from '../document/charts.ts';
import type { Cell, ChartBlock, Section, Table } from '../document/document.ts';
import { note } from '../document/paragraphs.ts';
import { materialName, riskName } from '../document/risk-words.ts';
import { sentenceText } from '../document/sentences.ts';
import { questionsSection } from '../tier-n/sections/questions.ts';
import { smeltersSection } from '../tier-n/sections/smelters.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { PortfolioBuyer, PortfolioContent } from './content.ts';

/** Buyers that somebody reads through on paper: they stand by exposure, the others are looked up. */
const MOST_ON_PAGES = 1_000;

export const titleOf = (words: ReportWords): string => words.t('allBuyers.title');

export function subtitleOf({ request, totals }: PortfolioContent, words: ReportWords): string {
  return words.t('allBuyers.subtitle', {
    n: totals.buyers,
    risk: riskName(request, words),
    material: materialName(request.material, words),
  });
}

export function sectionsOf(content: PortfolioContent, words: ReportWords): Section[] {
  return [
    summary(content, words),
    buyers(content, words),
    byRisk(content, words),
    contributions(content, words),
    smeltersSection(content.smelters, words),
    questionsSection(content.questions, words),
  ];
}

function summary({ summary: sentences, totals, request }: PortfolioContent, words: ReportWords): Section {
  const [lead = '', ...rest] = sentences.map((sentence) => sentenceText(sentence, words));
  return {
    id: 'summary',
    title: words.t('tierN.summary'),
    blocks: [
      { type: 'paragraph', tone: 'lead', runs: runs(lead) },
      ...(totals.mean === null ? [] : [meanChart(totals.mean, request.risk ?? '', words)]),
      ...rest.map((sentence) => ({ type: 'paragraph', runs: runs(sentence) }) as const),
      distribution(totals, words),
    ],
  };
}

/** The mean of all buyers on the scale of one. */
function meanChart({ low, expected, high }: FlatFigures, risk: string, words: ReportWords): ChartBlock {
  return { ...bandChart({ low, expected, high }, risk, words), title: words.t('allBuyers.mean') };
}

/** How many buyers have how much. */
function distribution({ ranges }: PortfolioContent['totals'], words: ReportWords) {
  const none = absent(words.t('cell.none'));
  return {
    type: 'table',
    id: 'distribution',
    title: words.t('allBuyers.distribution'),
    columns: [
      { id: 'expected_above', title: words.t('allBuyers.above') },
      { id: 'expected_at_most', title: words.t('allBuyers.atMost') },
      { id: 'buyers', title: words.t('allBuyers.buyers') },
      { id: 'part', title: words.t('allBuyers.part') },
    ],
    rows: ranges.map(({ from, to, buyers, part: ofAll }): Cell[] => [
      from === null ? none : part(from),
      part(to),
      count(buyers),
      ofAll === null ? none : part(ofAll),
    ]),
    total: ranges.length,
  } satisfies Table;
}

function buyers({ buyers: { rows, total } }: PortfolioContent, words: ReportWords): Section {
  const title = words.t('allBuyers.every');
  const table: Table = {
    type: 'table',
    id: 'buyers',
    title,
    columns: [
      { id: 'buyer', title: words.t('allBuyers.buyer'), width: 3 },
      { id: 'id', title: 'ID', width: 2 },
      { id: 'country', title: words.t('col.country') },
      { id: 'expected', title: words.t('col.expected') },
      { id: 'low', title: words.t('col.low') },
      { id: 'likely_low', title: words.t('col.likelyLow') },
      { id: 'likely_high', title: words.t('col.likelyHigh') },
      { id: 'high', title: words.t('col.high') },
      { id: 'coverage', title: words.t('col.coverage') },
      { id: 'clean', title: words.t('mass.clean') },
      { id: 'opaque', title: words.t('mass.opaque') },
      { id: 'beyond_limit', title: words.t('mass.beyondLimit') },
      { id: 'of_traced', title: words.t('col.ofTraced') },
      { id: 'risky', title: words.t('allBuyers.risky') },
      { id: 'nearest_tier', title: words.t('allBuyers.nearest') },
    ],
    rows: rows.map((row) => buyerRow(row, words)),
    total,
    mostOnPages: MOST_ON_PAGES,
  };
  const order = note(words.t('allBuyers.order'));
  return { id: 'buyers', title, blocks: [order, table] };
}

function buyerRow({ buyer, exposure, coverage, mass, ...row }: PortfolioBuyer, words: ReportWords): Cell[] {
  const none = absent(words.t('cell.none'));
  const maybePart = (value: number | null | undefined): Cell => (value == null ? none : part(value));
  return [
    nameCell(buyer, words),
    text(buyer.id),
    countryCell(buyer, words),
    part(exposure.expected),
    part(exposure.low),
    maybePart(exposure.likelyLow),
    maybePart(exposure.likelyHigh),
    part(exposure.high),
    part(coverage),
    part(mass.clean),
    part(mass.opaque),
    part(mass.beyondLimit),
    maybePart(row.ofTraced),
    count(row.risky),
    row.nearestTier === null ? none : count(row.nearestTier),
  ];
}

function byRisk({ byRisk: rows, request }: PortfolioContent, words: ReportWords): Section {
  const title = words.t('allBuyers.byRisk');
  const table: Table = {
    type: 'table',
    id: 'by-risk-and-material',
    title,
    columns: [
      { id: 'risk', title: words.t('col.risk'), width: 2 },
      { id: 'material', title: words.t('col.material'), width: 2 },
      { id: 'buyers', title: words.t('allBuyers.buyers') },
      { id: 'exposed', title: words.t('allBuyers.exposed') },
      { id: 'possibly_exposed', title: words.t('allBuyers.possiblyExposed') },
      { id: 'expected', title: words.t('col.expected') },
      { id: 'low', title: words.t('col.low') },
      { id: 'high', title: words.t('col.high') },
      { id: 'coverage', title: words.t('col.coverage') },
      { id: 'opaque', title: words.t('mass.opaque') },
    ],
    rows: rows.map(({ risk, material, buyers: of, exposed, possiblyExposed, mean }): Cell[] => {
      const figure = (value: number | undefined): Cell =>
        value === undefined ? absent(words.t('cell.none')) : part(value);
      return [
        text(riskName({ risk, lens: request.lens }, words)),
        text(materialName(material, words)),
        count(of),
        count(exposed),
        count(possiblyExposed),
        figure(mean?.expected),
        figure(mean?.low),
        figure(mean?.high),
        figure(mean?.coverage),
        figure(mean?.opaque),
      ];
    }),
    total: rows.length,
  };
  const means = note(words.t('allBuyers.means'));
  return { id: 'by-risk-and-material', title, blocks: [means, table] };
}

function contributions({ contributions: listed }: PortfolioContent, words: ReportWords): Section {
  const title = words.t('allBuyers.contributions');
  const table: Table = {
    type: 'table',
    id: 'contributions',
    title,
    columns: [
      { id: 'entity', title: words.t('col.entity'), width: 3 },
      { id: 'id', title: 'ID', width: 2 },
      { id: 'kind', title: words.t('col.kind') },
      { id: 'country', title: words.t('col.country') },
      { id: 'arrival', title: words.t('allBuyers.arrival') },
      { id: 'risk', title: words.t('col.risk') },
      { id: 'contribution', title: words.t('allBuyers.contribution') },
    ],
    rows: listed.rows.map(({ entity, arrival, risk, contribution }) => [
      nameCell(entity, words),
      text(entity.id),
      kindCell(entity.kind, words),
      countryCell(entity, words),
      part(arrival),
      part(risk),
      part(contribution),
    ]),
    total: listed.total,
  };
  const meaning = runs(words.t('allBuyers.contributionNote'));
  return {
    id: 'contributions',
    title,
    blocks: [{ type: 'paragraph', tone: 'note', runs: meaning }, table],
  };
}
