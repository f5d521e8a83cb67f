import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';

/** Who decides is asked once and kept in this browser. */
const DECIDER = 'orepath-decided-by';

const listeners = new Set<() => void>();
const kept = (): string => localStorage.getItem(DECIDER) ?? '';

export interface Decider {
  /** As it was typed; blank while nobody is named. */
  by: string;
  name(by: string): void;
}

/** The name under which decisions, questions and notes are kept: one for the whole page. */
export function useDecider(): Decider {
  const [by, hold] = useState(kept);
  useEffect(() => {
    const listener = () => hold(kept());
    listeners.add(listener);
    listener();
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return {
    by,
    name(to) {
      localStorage.setItem(DECIDER, to);
      for (const listener of listeners) listener();
    },
  };
}

/** The field for it. */
export function DeciderField({ decider, label }: { decider: Decider; label: string }) {
  const { t } = useWords();
  return (
    <label class="decider">
      <span class="small">{label}</span>
      <input
        value={decider.by}
        required
        maxLength={200}
        autocomplete="name"
        placeholder={t('matches.byHint')}
        onInput={(event) => decider.name(event.currentTarget.value)}
      />
    </label>
  );
}
