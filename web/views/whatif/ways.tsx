import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';

const WAYS = ['suppliers', 'graph', 'form', 'plan'] as const;
export type Way = (typeof WAYS)[number];

/** The ways onto the bench, as tabs: arrow keys move between them. */
export function Ways({ children }: { children(way: Way): ComponentChildren }) {
  const { t } = useWords();
  const id = useId();
  const [way, go] = useState<Way>('suppliers');
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = WAYS[(WAYS.indexOf(way) + step + WAYS.length) % WAYS.length]!;
    go(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <section class="ways card" aria-label={t('ways.title')}>
      <div class="tabs" role="tablist" aria-label={t('ways.title')} onKeyDown={keys}>
        {WAYS.map((one) => (
          <button
            key={one}
            id={`${id}-${one}`}
            type="button"
            role="tab"
            aria-selected={way === one}
            aria-controls={`${id}-panel`}
            tabIndex={way === one ? 0 : -1}
            onClick={() => go(one)}
          >
            {t(`ways.${one}`)}
          </button>
        ))}
      </div>
      <div class="way" id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${way}`}>
        {children(way)}
      </div>
    </section>
  );
}
