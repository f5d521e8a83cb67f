import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';

interface WordDateProps {
  label: string;
  /** ISO date; empty = the default. */
  value: string;
  shown: string;
  onChoose(value: string): void;
}

const COMPLETE = /^(19|20)\d\d-\d\d-\d\d$/;

/**
 * A native date input as a word of a sentence, written as the page's language writes dates until it has the focus: the
 * browser writes it in its own. A date half typed is left alone; an emptied one means the default.
 */
export function WordDate({ label, value, shown, onChoose }: WordDateProps) {
  const { date } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = value || shown;
  }, [value, shown]);
  const take = (text: string) => {
    if (COMPLETE.test(text) && text !== (value || shown)) onChoose(text);
  };
  return (
    <span class="word word-date">
      <input
        ref={input}
        type="date"
        aria-label={label}
        min="1970-01-01"
        max="2099-12-31"
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={(event) => {
          if (!event.currentTarget.value) onChoose('');
        }}
      />
      <span class="word-date-shown" aria-hidden="true">
        {date(value || shown)}
      </span>
    </span>
  );
}
