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
  const svg = svgOf(draw(chart, CHART_WIDTH), { id, title, description: alt });
  return (
    `<figure><figcaption id="${id}-c">${escaped(title)}</figcaption>` +
    `<div class="scroll chart" role="group" tabindex="0" aria-labelledby="${id}-c">${svg}</div></figure>`
  );
}
