import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import { usePage } from '../../ui/use-page.ts';
import { usePut } from './use-put.ts';

const PAUSE_MS = 200;

/** Narrows the rows as one types, once the typing rests. */
export function TextFilter() {
  const { text } = usePage().state.portfolio;
  const { t } = useWords();
  const put = usePut();
  const [typed, type] = useState(text);
  const putting = useRef(put);
  putting.current = put;
  // of another address, of going back, of all rows being shown again
  useEffect(() => type(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => putting.current({ text: typed }, true), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text]);
  return (
    <input
      type="search"
      class="text-filter"
      aria-label={t('portfolio.text')}
      placeholder={t('portfolio.text')}
      value={typed}
      dir="auto"
      spellcheck={false}
      onInput={(event) => type(event.currentTarget.value)}
    />
  );
}
