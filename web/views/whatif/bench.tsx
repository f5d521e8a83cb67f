import { useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import type { Terms } from '../../queries/spaces.ts';
import type { BenchStep } from '../../whatif/bench-steps.ts';
import type { BenchItem } from '../../whatif/changes.ts';
import { BenchCard } from './bench-card.tsx';
import { changeText, type Named } from './change-words.ts';
import { ChangesFile } from './changes-file.tsx';
import type { BenchActs } from './use-bench.ts';
import { useRefocus } from './use-refocus.ts';
import type { Asked } from './use-steps.ts';

interface BenchProps {
  acts: BenchActs;
  asked: Asked;
  terms: Terms | undefined;
  drag: 'none' | 'held' | 'over';
}

/** The changes in their order, each with its effect; the place to drop a supplier. */
export function Bench({ acts, asked, terms, drag }: BenchProps) {
  const { t } = useWords();
  const { steps, effectOf, named, found } = asked;
  const { bench } = acts;
  const box = useRef<HTMLElement>(null);
  const refocus = useRefocus(box, bench);
  const move = (from: number, to: number) => {
    acts.move(from, to);
    refocus({ place: to, act: to < from ? 'up' : 'down' });
  };
  return (
    <section ref={box} class="bench card" data-bench data-drag={drag} aria-label={t('bench.title')}>
      <div class="bench-head">
        <h2 tabIndex={-1}>{t('bench.title')}</h2>
        <UndoButtons acts={acts} named={named} />
      </div>
      {bench.length === 0 && <p class="nothing">{t('bench.empty')}</p>}
      <ol class={found.loading ? 'bench-cards stale' : 'bench-cards'} aria-busy={found.loading}>
        {withKeys(bench).map(([key, item], place) => (
          <BenchCard
            key={key}
            item={item}
            place={place}
            effect={effectOf(item, place)}
            start={steps?.together.before}
            named={named}
            terms={terms}
            edit={(change) => acts.edit(place, change)}
            toggle={() => acts.toggle(place)}
            remove={() => {
              acts.remove(place);
              refocus({ place, act: 'remove' });
            }}
            up={place > 0 ? () => move(place, place - 1) : undefined}
            down={place < bench.length - 1 ? () => move(place, place + 1) : undefined}
          />
        ))}
      </ol>
      {drag !== 'none' && <p class="drop-here">{t('bench.drop')}</p>}
      <ChangesFile acts={acts} />
    </section>
  );
}

/** A card keeps what is open in it when it moves: its key is what it is about, and which of those alike it is. */
function withKeys(bench: readonly BenchItem[]): [string, BenchItem][] {
  const seen = new Map<string, number>();
  return bench.map((item) => {
    const [name, said] = Object.entries(item.change)[0]!;
    // a share that is typed must not take the focus from its field
    const { share: _, ...rest } = said as { share?: number };
    const about = JSON.stringify([name, rest]);
    const nth = (seen.get(about) ?? 0) + 1;
    seen.set(about, nth);
    return [`${about} ${nth}`, item];
  });
}

function UndoButtons({ acts, named }: { acts: BenchActs; named: Named }) {
  const words = useWords();
  const { t } = words;
  const what = (step: BenchStep | undefined): string => {
    if (!step) return '';
    if (step.did === 'several') return t('undo.several');
    return t(`undo.${step.did}`, { change: changeText(step.change, words, named) });
  };
  const button = (label: 'undo.undo' | 'undo.redo', step: BenchStep | undefined, act: () => void) => {
    const name = step ? t(`${label}What`, { what: what(step) }) : t(label);
    return (
      <button type="button" aria-disabled={!step} aria-label={name} title={name} onClick={act}>
        {t(label)}
      </button>
    );
  };
  return (
    <span class="undo-buttons">
      {button('undo.undo', acts.undoes, acts.undo)}
      {button('undo.redo', acts.redoes, acts.redo)}
      {acts.bench.length > 0 && (
        <button type="button" onClick={() => acts.put([])}>
          {t('bench.clear')}
        </button>
      )}
    </span>
  );
}
