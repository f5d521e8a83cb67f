import type { ComponentProps } from 'preact';
import { useWords, type Words } from '../../i18n/words.ts';
import type { Answer } from '../../queries/answer.ts';
import type { PageState, View } from '../../state.ts';
import { TakeAway } from '../../ui/take-away.tsx';
import { usePage } from '../../ui/use-page.ts';
import { basisOf, contributionRows, graphRows, mapRows, pathRows } from './rows.ts';

type Taken = Pick<ComponentProps<typeof TakeAway>, 'svg' | 'legend' | 'caption' | 'rows'>;

/** What stands in the view at the moment that it is taken. */
function within<E extends Element>(selector: string): E[] {
  return [...document.querySelectorAll<E>(`#view ${selector}`)];
}

function told(selector: string): string[] {
  return within(selector).map((element) => element.textContent?.trim() ?? '');
}

function graph(state: PageState, answer: Answer, { t, number, percent }: Words): Taken {
  return {
    svg: () => within<SVGSVGElement>('.graph-box svg'),
    legend: () => within('.legend > li'),
    caption: () => told('.graph-foot p'),
    rows: () =>
      graphRows(state, answer, ({ shown, total, restExposure }) =>
        shown >= total
          ? t('graph.shownAll', { total: number(total) })
          : t('graph.shown', { shown: number(shown), total: number(total), rest: percent(restExposure) }),
      ),
  };
}

function paths(state: PageState, answer: Answer, { t, number, percent }: Words): Taken {
  return {
    rows: () =>
      pathRows(state, answer, (n, share) => t('paths.explained', { n: number(n), share: percent(share) })),
  };
}

function map(state: PageState, answer: Answer): Taken {
  return {
    svg: () => within<SVGSVGElement>('.map-box svg'),
    legend: () => within('.legend > li'),
    caption: () => [...told('.graph-foot > p'), ...told('.map-line'), ...told('.map-lists > p')],
    rows: () => mapRows(state, answer),
  };
}

const TAKEN: Partial<Record<View, (state: PageState, answer: Answer, words: Words) => Taken>> = {
  graph,
  paths,
  map,
  table: (state, answer) => ({ rows: () => contributionRows(state, answer) }),
};

/** The view that is shown, to be taken away with the answer that it is a view of. */
export function ViewTake({ answer }: { answer: Answer }) {
  const { state } = usePage();
  const words = useWords();
  const { t, percent } = words;
  const taken = TAKEN[state.view]?.(state, answer, words);
  if (!taken) return null;
  const { low, expected, high, coverage } = answer;
  const figures = {
    low: percent(low),
    expected: percent(expected),
    high: percent(high),
    coverage: percent(coverage),
  };
  return (
    <div class="view-take">
      <TakeAway
        key={state.view}
        name={t(`view.${state.view}`)}
        lead={t('live.answer', figures)}
        basis={basisOf(answer)}
        {...taken}
      />
    </div>
  );
}
