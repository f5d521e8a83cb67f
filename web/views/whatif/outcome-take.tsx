import type { Cell, Table } from '../../export/table.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import type { Figures, Steps } from '../../queries/whatif.ts';
import { TakeAway } from '../../ui/take-away.tsx';
import type { BenchItem } from '../../whatif/changes.ts';
import { changeText, type Named } from './change-words.ts';
import { FIGURES, figureOf } from './figures.tsx';
import type { Asked } from './use-steps.ts';

const COLUMNS = [
  'change',
  'made',
  'says',
  'as_json',
  'refused',
  ...FIGURES.map((name) => `${name}_after`),
  ...FIGURES.map((name) => `${name}_alone`),
];

const cells = (figures: Figures | null): Cell[] =>
  FIGURES.map((name) => (figures ? figureOf(figures, name) : null));

/** What is on record, then a row a change: what it says and what it does. */
function rowsOf({ steps, together }: Steps, bench: readonly BenchItem[], words: Words, named: Named): Table {
  const nothing = FIGURES.map(() => null);
  const start: Cell[] = [0, null, null, null, null, ...cells(together.before), ...nothing];
  const rows = steps.map(({ after, alone, refused }, i): Cell[] => {
    const { change } = bench[i]!;
    const said = [changeText(change, words, named), JSON.stringify(change), refused?.code ?? null];
    return [i + 1, after !== null, ...said, ...cells(after), ...cells(alone)];
  });
  return { columns: COLUMNS, rows: [start, ...rows] };
}

/** The bands and strips as they are drawn, and the effect of each change, to be taken away. */
export function OutcomeTake({ asked }: { asked: Asked }) {
  const words = useWords();
  const { t, fine } = words;
  const { steps, bench, named, made } = asked;
  if (!steps) return null;
  const { before, after } = steps.together;
  const { asOf, knownAt, lensVersion } = before.question;
  const charts = '.outcome-charts';
  return (
    <TakeAway
      name={t('screen.whatif')}
      lead={t('live.whatif', {
        n: made.length,
        before: fine(before.expected),
        after: fine(after.expected),
      })}
      svg={() => [...document.querySelectorAll<SVGSVGElement>(`${charts} svg`)]}
      legend={() => document.querySelectorAll(`${charts} .mass-legend > li`)}
      caption={() => [
        `${t('whatif.before')}; ${t('whatif.after')}`,
        ...bench
          .filter((_, i) => steps.steps[i]?.after)
          .map(({ change }) => changeText(change, words, named)),
      ]}
      rows={() => rowsOf(steps, bench, words, named)}
      basis={{ asOf, knownAt, lensVersion, snapshot: before.basis.snapshot }}
    />
  );
}
