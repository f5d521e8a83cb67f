import { useEffect, useRef } from 'preact/hooks';

const HEADING = 'h1, h2, h3, h4';
/** Parts of a page with a heading of their own. */
const PART = 'section, article, aside, dialog, [role="dialog"], main';

/** The element and what it stands in, innermost first. */
function chainOf(element: Element): Element[] {
  const chain = [];
  for (let one: Element | null = element; one; one = one.parentElement) chain.push(one);
  return chain;
}

/** Puts the focus on something that is read, not operated. */
function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}

/** The heading of the part that is left of where the focus was; where none is left, that of the screen. */
function headingNear(chain: readonly Element[]): HTMLElement | null {
  const left = chain.find((element) => element.isConnected);
  const part = left === document.body ? null : left?.closest(PART);
  return part?.querySelector<HTMLElement>(HEADING) ?? document.querySelector<HTMLElement>('main h1');
}

/**
 * Where the focus goes when another screen has come (to its heading, unless the person has moved on), and when what had it
 * is gone: a keyboard never starts again from the top of the page.
 */
export function useKeptFocus(screen: string): void {
  const chain = useRef<readonly Element[]>([]);
  useEffect(() => {
    const seen = (event: FocusEvent) => {
      chain.current = chainOf(event.target as Element);
    };
    const left = ({ target, relatedTarget }: FocusEvent) => {
      // what goes loses the focus just before it goes; what is still there a moment later was left by a click beside it
      queueMicrotask(() => {
        if (!relatedTarget && (target as Element).isConnected && document.hasFocus()) chain.current = [];
      });
    };
    const watch = new MutationObserver(() => {
      const [last] = chain.current;
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const heading = headingNear(chain.current);
      if (heading) focusOn(heading);
    });
    addEventListener('focusin', seen);
    addEventListener('focusout', left);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      removeEventListener('focusin', seen);
      removeEventListener('focusout', left);
      watch.disconnect();
    };
  }, []);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading) focusOn(heading);
  }, [screen]);
}
