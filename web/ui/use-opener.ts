import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Closing the panel gives the focus back to what it was opened from. `opened`: what the panel shows, empty when nothing;
 * going on within the panel from one thing to the next keeps the place it was first opened from.
 */
export function useOpener(opened: string): void {
  const opener = useRef<HTMLElement | SVGElement | null>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement as HTMLElement | SVGElement | null;
    const isNowhere = !focused || focused === document.body;
    if (!opened) {
      // what had the focus went with the panel; whoever has moved on already stays there
      if (isNowhere && opener.current?.isConnected) opener.current.focus();
      opener.current = null;
    } else if (!isNowhere && !focused.closest('#panel')) opener.current = focused;
  }, [opened]);
}
