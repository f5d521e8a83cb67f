import { glued } from '../../../common/words/fill.ts';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { type Comparison, IMPORT_MOMENTS, type Side } from '../../queries/compare.ts';
import { useMay } from '../../session/needs.tsx';
import type { CompareState } from '../../slices/compare.ts';
import type { Action } from '../../state.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { WordDate } from '../../ui/word-date.tsx';
import { KnownAtBox } from '../question/known-at.tsx';
import { today } from '../question/terms.ts';
import { dayBefore, earlier, yearsBefore } from './viewpoints.ts';

const set = (change: CompareState): Action => ({ type: 'set', slice: 'compare', change });

/** With what the answer is compared: a sentence whose words are the controls, and viewpoints worth a look. */
export function Choose({ answer }: { answer: Comparison | undefined }) {
  const { state, dispatch } = usePage();
  const { t, raw } = useWords();
  const { beforeAsOf } = earlier(state);
  const put = (change: Partial<CompareState>) => dispatch(set({ ...state.compare, ...change }));
  return (
    <section class="card compare-choose" aria-labelledby="compare-title">
      <h1 id="compare-title">{t('compare.title')}</h1>
      <p class="compare-sentence">
        {glued(raw('compare.sentence')).map(({ name, text, mark }) =>
          name ? (
            <span key={name} class="word-and-mark">
              <WordDate
                label={t('compare.beforeAsOf')}
                value={beforeAsOf}
                shown={beforeAsOf}
                onChoose={(day) => put({ beforeAsOf: day })}
              />
              {mark}
            </span>
          ) : (
            text
          ),
        )}
      </p>
      <KnownAtBox
        label={t('compare.beforeKnownAt')}
        value={state.compare.beforeKnownAt}
        none={t('compare.sameKnown')}
        help={t('compare.knownHelp')}
        clear={t('compare.clear')}
        put={(beforeKnownAt) => put({ beforeKnownAt })}
      />
      <Presets side={answer?.after} />
    </section>
  );
}

interface Preset {
  label: string;
  change: CompareState;
}

function usePresets(side: Side | undefined): Preset[] {
  const { state } = usePage();
  const { t } = useWords();
  // how the data came in is not everybody's to see
  const seesImports = useMay({ least: 'analyst', whole: true });
  const imports = useResource((seesImports && state.space) || null, (signal) =>
    ask(IMPORT_MOMENTS, {}, state.space, signal),
  );
  const day = state.asOf || today();
  const asOf = (label: string, beforeAsOf: string) => ({ label, change: { beforeAsOf, beforeKnownAt: '' } });
  const known = (label: string, beforeKnownAt: string) => ({
    label,
    change: { beforeAsOf: '', beforeKnownAt },
  });
  const presets = [asOf(t('compare.yearBefore'), yearsBefore(day, 1))];
  const edition = latest(side, day);
  if (edition?.date) {
    const name = { title: edition.title ?? edition.documentId, edition: edition.edition ?? '' };
    presets.push(asOf(t('compare.beforeEdition', name), dayBefore(edition.date)));
  }
  const moment = new Date(state.knownAt || Date.now()).toISOString();
  presets.push(known(t('compare.knownYearBefore'), `${yearsBefore(moment.slice(0, 10), 1)}T00:00:00Z`));
  const visible = (imports.value?.snapshot.space.imports ?? []).filter(({ state: is }) => is === 'visible');
  const last = visible
    .map(({ committedAt }) => committedAt ?? '')
    .filter((at) => at && at <= moment)
    .sort()
    .at(-1);
  if (last) {
    presets.push(known(t('compare.beforeImport'), new Date(Date.parse(last) - 1).toISOString()));
  }
  return presets;
}

/** The edition that came out last on or before the day; what is no edition of a series is none. */
function latest(side: Side | undefined, day: string) {
  return side?.basis.editions
    .filter(({ date, edition }) => date !== null && edition !== null && date <= day)
    .sort((a, b) => (a.date! < b.date! ? 1 : -1))[0];
}

function Presets({ side }: { side: Side | undefined }) {
  const { state } = usePage();
  const { t } = useWords();
  const { beforeAsOf, beforeKnownAt } = state.compare;
  const shown = earlier(state);
  const isChosen = ({ change }: Preset) =>
    beforeKnownAt
      ? !beforeAsOf && change.beforeKnownAt === beforeKnownAt
      : !change.beforeKnownAt && change.beforeAsOf === shown.beforeAsOf;
  return (
    <ul class="presets" aria-label={t('compare.presets')}>
      {usePresets(side).map((preset) => (
        <li key={preset.label}>
          <ActionLink action={set(preset.change)} current={isChosen(preset)}>
            {preset.label}
          </ActionLink>
        </li>
      ))}
    </ul>
  );
}
