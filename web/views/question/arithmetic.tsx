import { type Item, massOf } from '../../charts/graph/drawing.ts';
import type { Lit } from '../../charts/graph/lit.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import { Explained } from '../../ui/explained.tsx';
import { itemName } from './graph-words.ts';

/** 0.4 × 0.25* × (1 − 0.5) × r 1: shares along the way, what passes unhit, and the risk at the end. */
function product({ best }: Lit, risk: number, { number, t }: Words): string {
  const factors = best.factors.map(({ weight, assumed }) => `${number(weight, 3)}${assumed ? '*' : ''}`);
  const passing = best.passing.map((part) => `(1 − ${number(1 - part, 2)})`);
  const end = risk > 0 ? [t('graph.risk', { risk: number(risk, 2) })] : [];
  return [...factors, ...passing, ...end].join(' × ');
}

/** Names on the way, each by itself: one that runs from right to left does not turn the others. */
function Way({ ids, items }: { ids: readonly string[]; items: readonly Item[] }) {
  const words = useWords();
  const byId = new Map(items.map((item) => [item.id, item]));
  const names = ids.map((id) => {
    const item = byId.get(id);
    return item ? itemName(item, words) : { text: id, lang: '' };
  });
  return (
    // one line, whatever the names: the whole of it is in the tooltip
    <span class="arithmetic-way" title={names.map(({ text }) => text).join(' ← ')}>
      {names.map(({ text, lang }, i) => [i > 0 && ' ← ', <bdi lang={lang}>{text}</bdi>])}
    </span>
  );
}

interface ArithmeticProps {
  item: Item | null;
  lit: Lit | null;
  items: readonly Item[];
}

/** How the figure of the item that is lit comes about, along the largest drawn way to it. */
export function Arithmetic({ item, lit, items }: ArithmeticProps) {
  const words = useWords();
  const { t, percent, number } = words;
  if (!item || !lit || lit.best.factors.length === 0) return <p class="arithmetic idle">{t('graph.hint')}</p>;
  const risk = item.node?.risk ?? 0;
  const result = percent(lit.best.product * (risk > 0 ? risk : 1));
  const assumed = lit.best.factors.some((factor) => factor.assumed);
  const remarks = [
    lit.ways > 1
      ? t('graph.sumMany', { n: number(lit.ways), arrival: percent(massOf(item)) })
      : t('graph.sumOne'),
    assumed && t('graph.assumedMark'),
  ];
  return (
    <p class="arithmetic">
      <Way ids={lit.best.items} items={items} />
      <span class="arithmetic-sum">
        <b>
          <Explained of="arithmetic" values={{ result }}>
            {t('graph.sum', { product: product(lit, risk, words), result })}
          </Explained>
        </b>
        <span class="arithmetic-rest">{remarks.filter(Boolean).join(' · ')}</span>
      </span>
    </p>
  );
}
