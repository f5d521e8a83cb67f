import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Values } from '../../common/words/fill.ts';
import type { Key } from '../i18n/en/messages.ts';
import { useWords } from '../i18n/words.ts';

/** The messages of i18n/en/help.ts, without their group. */
export type HelpKey = Key extends infer K ? (K extends `help.${infer Name}` ? Name : never) : never;

const GAP = 6;
const EDGE = 8;

/** Under what it explains where there is room, else over it; never out of the window. */
export function place(note: HTMLElement, of: HTMLElement): void {
  const near = of.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const below = near.bottom + GAP;
  const top = below + height > innerHeight ? Math.max(EDGE, near.top - GAP - height) : below;
  note.style.left = `${Math.max(EDGE, Math.min(near.left, innerWidth - width - EDGE))}px`;
  note.style.top = `${top}px`;
}

interface ExplainedProps {
  of: HelpKey;
  /** The figures of the sentence, as they are written on the page. */
  values?: Values;
  children: ComponentChildren;
  class?: string;
}

/** A figure that opens a sentence on what it means, with its own numbers in it. Escape or a click elsewhere closes it. */
export function Explained({ of, values, children, class: name }: ExplainedProps) {
  const { t } = useWords();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        ref={button}
        class={name ? `explained ${name}` : 'explained'}
        popovertarget={id}
        aria-details={id}
      >
        {children}
      </button>
      <span
        id={id}
        ref={note}
        popover="auto"
        class="explanation"
        role="note"
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onToggle={(event) => {
          // told later, when the figure may be gone
          if (event.newState === 'open' && note.current && button.current)
            place(note.current, button.current);
        }}
      >
        {open && t(`help.${of}`, values)}
      </span>
    </>
  );
}
