import { useEffect, useRef } from 'preact/hooks';

/** Where the browser's own undo is meant: in what is typed. */
const TYPED = 'textarea, select, input:not([type=range]):not([type=checkbox]), [contenteditable]';

/** Ctrl+Z (or Cmd+Z) undoes; with Shift, or Ctrl+Y, redoes. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const acts = useRef({ undo, redo });
  acts.current = { undo, redo };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !['z', 'y'].includes(key)) return;
      if ((event.target as Element).closest(TYPED)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) acts.current.redo();
      else acts.current.undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
