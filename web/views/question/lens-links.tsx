import { useWords } from '../../i18n/words.ts';
import type { LensTerm } from '../../queries/spaces.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { lensName } from './terms.ts';

/** Lenses to go on with where the one that is asked does not do. */
export function LensLinks({ of }: { of: readonly LensTerm[] }) {
  const words = useWords();
  return (
    <>
      {of.map((lens) => (
        <span key={lens.id} class="nearest">
          <ActionLink action={{ type: 'ask', change: { lens: lens.id } }}>{lensName(words, lens)}</ActionLink>
        </span>
      ))}
    </>
  );
}
