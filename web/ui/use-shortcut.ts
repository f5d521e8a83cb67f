import { useEffect, useRef } from 'preact/hooks';

/** Acts when a key is pressed alone, or with Shift, anywhere but in a field. */
export function useShortcut(key: string | undefined, act: () => void): void {
  const action = useRef(act);
  action.current = act;
  useEffect(() => {
    if (!key) return;
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest('input, select, textarea')) return;
      event.preventDefault();
      action.current();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [key]);
}
