import { useWords, type Words } from '../i18n/words.ts';
import type { EntityName } from '../queries/entity-parts.ts';
import { usePage } from './use-page.ts';

/** A name in its own script, so that the right glyphs are picked. */
export function Name({ of }: { of: EntityName }) {
  return (
    <span lang={of.nameLanguage} dir="auto">
      {of.name}
    </span>
  );
}

/** A name that opens the entity in the panel. A real link, so that it opens in a tab of its own too. */
export function NameLink({ of }: { of: EntityName }) {
  const { state, dispatch, href } = usePage();
  const action = { type: 'select', id: of.entityId } as const;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dispatch(action);
  };
  return (
    <a
      href={href(action)}
      onClick={open}
      lang={of.nameLanguage}
      dir="auto"
      aria-current={state.select === of.entityId || undefined}
    >
      {of.name}
    </a>
  );
}

interface Place {
  country: string | null;
  region: string | null;
}

/** Region or country in words; empty where neither is stated. */
export function placeOf({ country: code, region }: Place, { country }: Pick<Words, 'country'>): string {
  const of = code ?? region?.split('-')[0] ?? null;
  return [region, of && country(of)].filter(Boolean).join(', ');
}

/** The same in the language of the page. */
export function usePlace(): (of: Place) => string {
  const words = useWords();
  return (of) => placeOf(of, words);
}
