import { useEffect } from 'preact/hooks';
import { usePage } from '../ui/use-page.ts';
import type { Upload } from './runs.ts';

const followed = new Set<number>();

const broughtSomething = ({ run }: Upload): boolean =>
  run?.files.nodes.some(({ state }) => state === 'IMPORTED' || state === 'UNCHANGED') ?? false;

/** Goes to the space of an upload that has brought something, once: what was dropped is to be seen. */
export function useFollowed(uploads: readonly Upload[]): void {
  const { state, dispatch } = usePage();
  const { space: shown } = state;
  useEffect(() => {
    const over = uploads.find((upload) => upload.over && !followed.has(upload.key));
    if (!over) return;
    followed.add(over.key);
    if (over.space !== shown && broughtSomething(over)) dispatch({ type: 'enter', space: over.space });
  }, [uploads, shown, dispatch]);
}
