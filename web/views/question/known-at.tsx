import { useWords } from '../../i18n/words.ts';
import { usePage } from '../../ui/use-page.ts';

/** The second time of a question, tucked away: with whose knowledge it is asked. */
export function KnownAt() {
  const { state, dispatch } = usePage();
  const { t, moment } = useWords();
  const put = (knownAt: string) => dispatch({ type: 'ask', change: { knownAt } });
  const iso = state.knownAt ? new Date(state.knownAt).toISOString() : '';
  return (
    <details class="known-at">
      <summary>{iso ? t('ask.knownThen', { time: moment(iso) }) : t('ask.knownNow')}</summary>
      <div class="known-at-box">
        <label>
          {t('ask.knownAt')} (UTC)
          <input
            type="datetime-local"
            max="2099-12-31T23:59"
            value={iso.slice(0, 16)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (!value || /^(19|20)\d\d-/.test(value)) put(value ? `${value}Z` : '');
            }}
          />
        </label>
        {iso && (
          <button type="button" onClick={() => put('')}>
            {t('ask.clear')}
          </button>
        )}
        <p>{t('ask.knownHelp')}</p>
      </div>
    </details>
  );
}
