/** The links that the paths go over as a table for people: each once, with what is claimed of it and the paths on it. */

import { absent, date, isWithheld, maybe, nameText, part, sources, text } from '../../document/cells.ts';
import { claimText } from '../../document/claim-words.ts';
import type { Cell, Section } from '../../document/document.ts';
import { note } from '../../document/paragraphs.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { ReportClaim, ReportPath, ReportPathStep, TierNContent } from '../content.ts';

type Citations = TierNContent['citations'];

interface Link {
  step: ReportPathStep;
  /** Numbers of the paths on it, ascending. */
  paths: number[];
}

/** For laid-out pages only: files of data have a row for each step of each path. */
export function pathLinksSection(
  rows: readonly ReportPath[],
  citations: Citations,
  words: ReportWords,
): Section {
  const dates = new Map(citations.map(({ number, date: dated }) => [number, dated]));
  const dated = ({ source }: ReportClaim): Cell =>
    maybe(source === null ? null : (dates.get(source) ?? null), words, (value) => date(value, words));
  const cells = linksOf(rows).flatMap(({ step, paths }) => linkRows(step, paths, dated, words));
  const title = words.t('paths.linkTable');
  const assumed = rows.some(({ steps }) => steps.some((step) => step.assumed));
  return {
    id: 'path-links',
    title,
    onlyPages: true,
    blocks: [
      ...(assumed ? [note(words.t('paths.starred'))] : []),
      {
        type: 'table',
        id: 'path-links',
        title,
        columns: [
          { id: 'link', title: words.t('paths.link'), width: 3 },
          { id: 'share_taken', title: words.t('col.shareTaken') },
          { id: 'claim', title: words.t('col.claim'), width: 5 },
          { id: 'dated', title: words.t('facts.dated') },
          { id: 'sources', title: words.t('col.sources') },
          { id: 'paths', title: words.t('paths.on'), width: 2 },
        ],
        rows: cells,
        total: cells.length,
      },
    ],
  };
}

/** In the order in which the paths come over them; a link whose share differs by material stands once for each. */
function linksOf(rows: readonly ReportPath[]): Link[] {
  const links = new Map<string, Link>();
  for (const [i, { steps }] of rows.entries()) {
    for (const step of steps) {
      const { customer, supplier, claim, weight, assumed } = step;
      const key = JSON.stringify([customer.id, supplier.id, claim.id, weight, assumed]);
      const link = links.get(key) ?? { step, paths: [] };
      if (link.paths.at(-1) !== i + 1) link.paths.push(i + 1);
      links.set(key, link);
    }
  }
  return [...links.values()];
}

/** The claim that carries the link, then those beside it. */
function linkRows(
  { customer, supplier, weight, assumed, claim, beside }: ReportPathStep,
  paths: readonly number[],
  dated: (claim: ReportClaim) => Cell,
  words: ReportWords,
): Cell[][] {
  const names = { supplier: nameText(supplier, words), customer: nameText(customer, words) };
  const link = text(words.t('paths.supplies', names));
  const row = (one: ReportClaim, taken: Cell, said: string): Cell[] => [
    link,
    taken,
    text(`${said} ${claimText(one, words)}`),
    dated(one),
    sources(one.source),
    text(rangesOf(paths)),
  ];
  const taken: Cell =
    assumed && !isWithheld(weight) ? text(`${words.fine(weight)}*`) : maybe(weight, words, part);
  const none = absent(words.t('cell.doesNotApply'));
  return [
    row(claim, taken, words.t('paths.claim', { id: claim.id })),
    ...beside.map(({ claim: other, counts }) =>
      row(other, none, words.t(counts ? 'paths.alsoCounts' : 'paths.passedOver', { id: other.id })),
    ),
  ];
}

/** Numbers in a row as "3–5". */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
