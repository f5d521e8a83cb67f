import { useWords } from '../i18n/words.ts';
import { usePage } from './use-page.ts';

/** Ids are long; their beginning is the moment they were made at. */
const SHOWN = 17;

/** On a link that was made on other data than there is now: that it was, and the ways on. */
export function MovedNotice({ snapshot }: { snapshot: string | undefined }) {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  const made = state.link.snapshot;
  if (!made || !snapshot || made === snapshot) return null;
  const keep = () => dispatch({ type: 'set', slice: 'link', change: { snapshot: '' }, inPlace: true });
  const anew = () => {
    keep();
    dispatch({ type: 'ask', change: { asOf: '', knownAt: '' } });
  };
  return (
    <div class="notice moved" role="status">
      <p>{t('moved.title', { before: made.slice(0, SHOWN), now: snapshot.slice(0, SHOWN) })}</p>
      <p class="moved-ways">
        <button type="button" onClick={anew}>
          {t('moved.now')}
        </button>
        <button type="button" onClick={keep}>
          {t('moved.keep')}
        </button>
      </p>
    </div>
  );
}
