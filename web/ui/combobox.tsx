import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';
import { useResource } from './use-resource.ts';
import { useShortcut } from './use-shortcut.ts';

export interface Option {
  id: string;
  label: string;
  lang: string;
  note: string;
}

export interface Options {
  options: Option[];
  /** How many more there are than are listed. */
  more: number;
}

interface ComboboxProps {
  label: string;
  /** What stands in the field while it is not typed in. */
  text: string;
  textLang?: string;
  hint: string;
  class?: string;
  /** Changes when the options may (another space, for example). */
  of: string;
  load(text: string, signal: AbortSignal): Promise<Options>;
  onPick(id: string): void;
  /** A key that moves the focus here from anywhere. */
  shortcut?: string;
}

const PAUSE_MS = 160;

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('typed on', 'AbortError'));
    });
  });
}

/** A field that searches as one types: arrow keys, Enter, Escape as in the ARIA combobox pattern. */
export function Combobox(props: ComboboxProps) {
  const { label, hint, load, onPick, shortcut } = props;
  const { t } = useWords();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, type] = useState<string | null>(null);
  const [at, move] = useState(0);
  const open = typed !== null;
  const found = useResource(open ? `${props.of} ${typed}` : null, async (signal) => {
    if (typed) await pause(signal);
    return load(typed ?? '', signal);
  });
  const options = found.value?.options ?? [];
  const close = () => type(null);
  const pick = (option: Option | undefined) => {
    if (!option) return;
    close();
    // the focus stays: what is typed next takes the place of what stands there
    input.current?.select();
    onPick(option.id);
  };
  // Enter before the answer is there: the first that comes is meant.
  const waiting = useRef(false);
  useEffect(() => {
    if (!waiting.current || found.loading) return;
    waiting.current = false;
    pick(options[0]);
  });
  useShortcut(shortcut, () => input.current?.focus());
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, list]);

  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      event.preventDefault();
      move((at + step + options.length) % options.length);
    } else if (step && !open) {
      event.preventDefault();
      type('');
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (found.loading) waiting.current = true;
      else pick(options[at]);
    } else if (event.key === 'Escape') {
      close();
      input.current?.select();
    }
  };
  const shown = typed ?? props.text;
  return (
    <span class={`combobox ${props.class ?? ''}`}>
      <span class="combobox-size" aria-hidden="true">
        {shown || props.text || hint}
      </span>
      <input
        ref={input}
        type="text"
        size={1}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        {...(open && options.length > 0 && { 'aria-activedescendant': `${list}-${at}` })}
        autocomplete="off"
        spellcheck={false}
        placeholder={props.text && open ? props.text : hint}
        value={shown}
        lang={typed === null ? props.textLang : undefined}
        dir="auto"
        onFocus={() => type('')}
        onClick={() => !open && type('')}
        onBlur={close}
        onInput={(event) => {
          waiting.current = false;
          const { data } = event as InputEvent;
          type(open ? event.currentTarget.value : (data ?? event.currentTarget.value));
          move(0);
        }}
        onKeyDown={keys}
      />
      {shortcut && !open && (
        <span class="combobox-key" aria-hidden="true">
          {shortcut}
        </span>
      )}
      {open && (
        <div class="combobox-list">
          <div role="listbox" id={list} aria-label={label}>
            {options.map((option, i) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, aria-activedescendant points here
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
              <div
                key={option.id}
                id={`${list}-${i}`}
                role="option"
                aria-selected={i === at}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(option)}
              >
                <span lang={option.lang} dir="auto">
                  {option.label}
                </span>
                <small>{option.note}</small>
              </div>
            ))}
          </div>
          <p class="combobox-state" role="status">
            {found.error && t('search.failed')}
            {!found.error &&
              !found.loading &&
              options.length === 0 &&
              typed &&
              t('search.none', { text: typed })}
            {!found.error && (found.value?.more ?? 0) > 0 && t('search.more', { n: found.value!.more })}
          </p>
        </div>
      )}
    </span>
  );
}
