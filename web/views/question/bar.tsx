import { useWords } from '../../i18n/words.ts';

/** A figure as a small bar with its percent; the bar is scaled to the largest of its list. */
export function Bar({ value, most, kind = 'hit' }: { value: number; most: number; kind?: string }) {
  const { percent } = useWords();
  const width = value > 0 ? Math.max(2, (64 * value) / most) : 0;
  return (
    <span class="bar">
      <svg viewBox="0 0 64 8" aria-hidden="true" class={kind}>
        <rect x={64 - width} width={width} height="8" rx="1.5" />
      </svg>
      {percent(value)}
    </span>
  );
}
