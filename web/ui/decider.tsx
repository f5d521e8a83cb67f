import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';
import { type Caller, useIdentity } from '../session/identity.ts';

/** Who decides is asked once and kept in this browser; who is signed in is that one, until another name is typed. */
const DECIDER = 'orepath-decided-by';

const listeners = new Set<() => void>();
let typed: string | null = null;
const kept = (caller: Caller | null): string => (caller ? (typed ?? caller.name) : read());
const read = (): string => localStorage.getItem(DECIDER) ?? '';

export interface Decider {
  /** As it was typed; blank while nobody is named. */
  by: string;
  name(by: string): void;
}

/** The name under which decisions, questions and notes are kept: one for the whole page. */
export function useDecider(): Decider {
  const { caller } = useIdentity();
  const [by, hold] = useState(() => kept(caller));
  useEffect(() => {
    const listener = () => hold(kept(caller));
    listeners.add(listener);
    listener();
    return () => {
      listeners.delete(listener);
    };
  }, [caller]);
  return {
    by,
    name(to) {
      // the browser of somebody who signs in may be another one's tomorrow
      if (caller) typed = to;
      else localStorage.setItem(DECIDER, to);
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
