/** Entities and claims of paths as nodes and links of a chart, and the legend of what is drawn. */
import type { GlyphKind } from '../../../../common/drawing/glyphs.ts';
import { nameCell } from '../../document/cells.ts';
import type { ChartKey, ChartNode, LinkLook } from '../../drawing/spec.ts';
import type { ReportEntity } from '../../report.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { ReportPath, ReportPathStep } from '../content.ts';

export function chartNode(entity: ReportEntity, risk: number, words: ReportWords): ChartNode {
  const { text, lang } = nameCell(entity, words);
  const glyph = entity.kind.toUpperCase() as GlyphKind;
  return { name: text, glyph, risky: risk > 0, ...(lang !== undefined && { lang }) };
}

/** The entities of a path, the buyer first. The buyer's own risk is no part of its exposure. */
export const pathNodes = ({ steps }: ReportPath, words: ReportWords): ChartNode[] => [
  chartNode(steps[0]!.customer, 0, words),
  ...steps.map(({ supplier, risk }) => chartNode(supplier, risk, words)),
];

export const lookOf = ({ claim, assumed }: ReportPathStep): LinkLook => ({
  basis: claim.basis,
  chain: claim.depth === 'chain',
  assumed,
});

const GLYPHS: readonly GlyphKind[] = ['COMPANY', 'SITE', 'SMELTER', 'MINE', 'ORIGIN', 'RECYCLED', 'BAND'];
const BASES = ['verified', 'declared', 'inferred'] as const;

/** What the marks mean, of those that are drawn. */
export function keysOf(
  nodes: readonly ChartNode[],
  looks: readonly LinkLook[],
  risk: string,
  words: ReportWords,
): ChartKey[] {
  const solid = { chain: false, assumed: false };
  const has = (test: (look: LinkLook) => boolean) => looks.some(test);
  const keys: ChartKey[] = GLYPHS.filter((kind) => nodes.some(({ glyph }) => glyph === kind)).map(
    (glyph) => ({
      of: 'glyph',
      glyph,
      text: glyph === 'BAND' ? words.t('chart.keyBand') : words.term('kind', glyph),
    }),
  );
  keys.push({ of: 'risk', text: words.t('chart.keyRisk', { risk: words.term('risk', risk) }) });
  for (const basis of BASES)
    if (has((look) => look.basis === basis))
      keys.push({ of: 'link', look: { basis, ...solid }, text: words.term('basis', basis.toUpperCase()) });
  if (has(({ assumed }) => assumed))
    keys.push({
      of: 'link',
      look: { basis: 'verified', chain: false, assumed: true },
      text: words.t('chart.keyAssumed'),
    });
  if (has(({ chain }) => chain))
    keys.push({
      of: 'link',
      look: { basis: 'verified', chain: true, assumed: false },
      text: words.t('chart.keyChain'),
    });
  return keys;
}
