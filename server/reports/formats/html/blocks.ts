/** Blocks of a section as HTML. */
import type { Block, ChartBlock, Facts, Paragraph } from '../../document/document.ts';
import { draw } from '../../drawing/draw.ts';
import { cellHtml, runsHtml } from './cells.ts';
import { escaped } from './escape.ts';
import type { Setting } from './setting.ts';
import { svgOf } from './svg.ts';
import { tableHtml } from './tables.ts';

/** Of a drawing in points: what A4 leaves between its margins. */
const CHART_WIDTH = 493;
/** What a phone leaves, for charts that can be as narrow. */
const NARROW_WIDTH = 225;
const CAN_BE_NARROW: ReadonlySet<string> = new Set(['band', 'strip']);

export function blockHtml(block: Block, setting: Setting): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphHtml(block, setting);
    case 'table':
      return tableHtml(block, setting);
    case 'facts':
      return factsHtml(block, setting);
    case 'chart':
      return chartHtml(block, setting);
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${runsHtml(item, setting)}</li>`).join('')}</ul>`;
  }
}

function paragraphHtml({ runs, tone }: Paragraph, setting: Setting): string {
  const kind = tone === undefined ? '' : ` class="${tone}"`;
  return `<p${kind}>${runsHtml(runs, setting)}</p>`;
}

function factsHtml({ rows }: Facts, setting: Setting): string {
  const facts = rows.map(
    ({ name, cell }) => `<div><dt>${escaped(name)}</dt><dd>${cellHtml(cell, setting)}</dd></div>`,
  );
  return `<dl>${facts.join('')}</dl>`;
}

function chartHtml({ title, alt, chart }: ChartBlock, setting: Setting): string {
  const id = setting.nextChart();
  const drawn = (width: number, kind: string) =>
    `<div class="${kind}">${svgOf(draw(chart, width), { id: `${id}-${kind}`, title, description: alt })}</div>`;
  const narrow = CAN_BE_NARROW.has(chart.kind) ? drawn(NARROW_WIDTH, 'narrow') : '';
  return (
    `<figure><figcaption id="${id}-c">${escaped(title)}</figcaption>` +
    `<div class="scroll chart" role="group" tabindex="0" aria-labelledby="${id}-c">${drawn(CHART_WIDTH, 'broad')}${narrow}</div></figure>`
  );
}
