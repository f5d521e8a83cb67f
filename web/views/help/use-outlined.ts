import { useEffect } from 'preact/hooks';

/** Outlines a part of the page and brings it into view as soon as it is there; gives it up again when it is another's turn. */
export function useOutlined(selector: string, of: string): void {
  // `of` changes when the same part is to be brought into view again
  useEffect(() => {
    let part: HTMLElement | null = null;
    const watch = new MutationObserver(() => find());
    const find = () => {
      part = document.querySelector<HTMLElement>(selector);
      if (!part) return;
      watch.disconnect();
      // an attribute of its own: a class would go when the part is drawn again
      part.dataset['toured'] = '';
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      part.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    };
    watch.observe(document.body, { childList: true, subtree: true });
    find();
    return () => {
      watch.disconnect();
      if (part) delete part.dataset['toured'];
    };
  }, [selector, of]);
}
