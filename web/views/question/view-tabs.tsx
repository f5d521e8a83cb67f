import { useWords } from '../../i18n/words.ts';
import type { Answer } from '../../queries/answer.ts';
import { VIEWS, type View } from '../../state.ts';
import { usePage } from '../../ui/use-page.ts';

/** Equal views of one result, as tabs: arrow keys move between them. */
export function ViewTabs({ answer }: { answer: Answer }) {
  const { state, dispatch } = usePage();
  const { t, number, percent } = useWords();
  const show = (view: View) => dispatch({ type: 'show', view });
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = VIEWS[(VIEWS.indexOf(state.view) + step + VIEWS.length) % VIEWS.length]!;
    show(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  const { paths, explained } = answer.paths;
  return (
    <div class="tabs-line">
      <div class="tabs" role="tablist" aria-label={t('view.label')} onKeyDown={keys}>
        {VIEWS.map((view) => (
          <button
            key={view}
            id={`tab-${view}`}
            type="button"
            role="tab"
            aria-selected={state.view === view}
            aria-controls="view"
            tabIndex={state.view === view ? 0 : -1}
            onClick={() => show(view)}
          >
            {t(`view.${view}`)}
          </button>
        ))}
      </div>
      {paths.length > 0 && (
        <p class="small">{t('paths.explained', { n: number(paths.length), share: percent(explained) })}</p>
      )}
    </div>
  );
}
