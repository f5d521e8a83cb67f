import { useEffect } from 'preact/hooks';
import type { Words } from '../i18n/words.ts';
import { ASKING } from '../screens.ts';
import type { PageState } from '../state.ts';
import { useEntityName } from '../views/question/buyer-box.tsx';

const PRODUCT = 'Orepath';

/** The document's title in the page's language: the buyer where the screen asks about one, the screen, the product. */
export function useTitle({ screen, buyer, space }: PageState, { t }: Words): void {
  const asked = ASKING.includes(screen) ? buyer : '';
  const name = useEntityName(asked, space)?.name ?? asked;
  const title = [name, t(`screen.${screen}`), PRODUCT].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
