/** The largest paths as a chart. */
import { isWithheld, runs } from '../../document/cells.ts';
import type { Block } from '../../document/document.ts';
import type { PathRow } from '../../drawing/spec.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { ReportPath, TierNContent } from '../content.ts';
import { keysOf, lookOf, pathNodes } from './nodes.ts';

const MOST_PATHS = 10;

/** Nothing where there is no path. */
export function pathsChart({ paths, request }: TierNContent, words: ReportWords): Block[] {
  const shown = paths.rows.slice(0, MOST_PATHS);
  if (shown.length === 0) return [];
  const risk = request.risk ?? '';
  const rows = shown.map((path, i) => pathRow(path, i, words));
  const keys = keysOf(
    rows.flatMap(({ nodes }) => nodes),
    rows.flatMap(({ links }) => links),
    risk,
    words,
  );
  const note = words.t('chart.pathsNote', { shown: shown.length, total: paths.rows.length });
  return [
    {
      type: 'chart',
      title: words.t('chart.paths'),
      alt: rows
        .map(({ number, nodes, contribution }) =>
          [number, nodes.map(({ name }) => name).join(' ← '), contribution].join(' '),
        )
        .join(words.t('chart.pause')),
      chart: { kind: 'paths', risk, rows, keys },
    },
    { type: 'paragraph', tone: 'note', runs: runs(note) },
  ];
}

function pathRow(path: ReportPath, index: number, words: ReportWords): PathRow {
  return {
    number: `${words.number(index + 1)}.`,
    contribution: words.fine(path.contribution),
    nodes: pathNodes(path, words),
    links: path.steps.map((step) => ({
      ...lookOf(step),
      share: isWithheld(step.weight) ? words.t('chart.withheld') : words.fine(step.weight),
    })),
  };
}
