import { useWords } from '../../i18n/words.ts';
import { usePage } from '../../ui/use-page.ts';

/** The second time of a question, tucked away: with whose knowledge it is asked. */
export function KnownAt() {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  return (
    <KnownAtBox
      label={t('ask.knownAt')}
      value={state.knownAt}
      none={t('ask.knownNow')}
      help={t('ask.knownHelp')}
      clear={t('ask.clear')}
      put={(knownAt) => dispatch({ type: 'ask', change: { knownAt } })}
    />
  );
}

interface KnownAtProps {
  label: string;
  /** A moment, or empty. */
  value: string;
  /** What it means to be empty. */
  none: string;
  help: string;
  /** What makes it empty. */
  clear: string;
  put(value: string): void;
}

/** A moment of knowledge: in words, and opened as a field. */
export function KnownAtBox({ label, value, none, help, clear, put }: KnownAtProps) {
  const { t, moment } = useWords();
  const iso = value ? new Date(value).toISOString() : '';
  return (
    <details class="known-at">
      <summary>{iso ? t('ask.knownThen', { time: moment(iso) }) : none}</summary>
      <div class="known-at-box">
        <label>
          {label} (UTC)
          <input
            type="datetime-local"
            max="2099-12-31T23:59"
            value={iso.slice(0, 16)}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              if (!typed || /^(19|20)\d\d-/.test(typed)) put(typed ? `${typed}Z` : '');
            }}
          />
        </label>
        {iso && (
          <button type="button" onClick={() => put('')}>
            {clear}
          </button>
        )}
        <p>{help}</p>
      </div>
    </details>
  );
}
