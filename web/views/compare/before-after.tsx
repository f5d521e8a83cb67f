import { exposureBand } from '../../charts/exposure-band.ts';
import { type MassPart, massStrip } from '../../charts/mass-strip.ts';
import { useWords } from '../../i18n/words.ts';
import type { Comparison, Side } from '../../queries/compare.ts';
import { Chart } from '../../ui/chart.tsx';
import { Explained, type HelpKey } from '../../ui/explained.tsx';
import { SortableTable, type TableColumn } from '../../ui/sortable-table.tsx';
import { usePage } from '../../ui/use-page.ts';
import { nothingHit } from '../question/nothing-hit.ts';
import { riskName } from '../question/terms.ts';
import { comparedWhich, movedFromTo, pointsOf } from './told.ts';

export type BeforeOrAfter = 'before' | 'after';
const SIDES = ['before', 'after'] as const;

/** Both answers on one scale, and every figure beside its difference. */
export function BeforeAfter({ answer }: { answer: Comparison }) {
  const words = useWords();
  const { t, fine } = words;
  const { before, after, difference } = answer;
  const told = movedFromTo(words, difference.expected, before.expected, after.expected);
  return (
    <section class="card compare-sides" data-risk={after.question.risk} aria-labelledby="compare-moved">
      <h2 class="figure" id="compare-moved">
        <Explained
          of="movement"
          values={{
            difference: pointsOf(words, difference.expected),
            before: fine(before.expected),
            after: fine(after.expected),
          }}
        >
          {told}
        </Explained>
      </h2>
      <p class="visually-hidden" role="status">
        {told}
      </p>
      <p class="bounds">{comparedWhich(answer, words)}</p>
      <div class="compare-figures">
        <div class="compare-marks">
          {SIDES.map((side) => (
            <SideMarks key={side} name={side} side={answer[side]} />
          ))}
        </div>
        <Figures answer={answer} caption={t('compare.figures')} />
      </div>
    </section>
  );
}

/** The band and the strip of one side, both on the scale from 0% to 100%. */
export function SideMarks({
  name,
  side,
}: {
  name: BeforeOrAfter;
  side: Pick<Side, 'low' | 'expected' | 'high' | 'coverage' | 'mass'>;
}) {
  const words = useWords();
  const { t, percent, fine, lang } = words;
  const { risk } = usePage().state;
  const figures = {
    low: fine(side.low),
    expected: fine(side.expected),
    high: fine(side.high),
    coverage: fine(side.coverage),
  };
  const key = `${side.low} ${side.expected} ${side.high} ${lang} ${risk}`;
  return (
    <figure class="side-marks">
      <figcaption>
        <b>{t(`compare.${name}`)}</b> {fine(side.expected)}
        <span class="bounds">
          {' · '}
          {t('answer.atLeast', figures)} · {t('answer.coverage', figures)}
        </span>
      </figcaption>
      <Chart
        class="band-box"
        of={key}
        draw={(width) =>
          exposureBand(side, {
            width,
            risk,
            title: t('answer.band', figures),
            tick: (value) => percent(value),
          })
        }
      />
      <Strip side={side} of={key} risk={risk} />
      {side.expected === 0 && <p class="caution">{nothingHit(side.mass, fine, words)}</p>}
    </figure>
  );
}

const PARTS = [
  ['hit', 'hit'],
  ['clean', 'clean'],
  ['opaque', 'opaque'],
  ['beyond', 'beyondLimit'],
] as const satisfies readonly (readonly [MassPart, keyof Side['mass']])[];

function Strip({ side, of, risk }: { side: Pick<Side, 'mass'>; of: string; risk: string }) {
  const words = useWords();
  const { t, fine } = words;
  const told = PARTS.filter(([, mass]) => side.mass[mass] > 0).map(
    ([part, mass]) => `${t(`mass.${part}`, { risk: riskName(words, risk) })} ${fine(side.mass[mass])}`,
  );
  return (
    <Chart
      class="strip-box"
      of={`${of} ${Object.values(side.mass).join()}`}
      draw={(width) =>
        massStrip(
          PARTS.map(([part, mass]) => ({ part, value: side.mass[mass] })),
          { width, risk, title: told.join(', ') },
        )
      }
    />
  );
}

/** What explains a figure where it stands for itself. */
const HELP: Readonly<Record<string, HelpKey>> = {
  expected: 'expected',
  low: 'bounds',
  high: 'bounds',
  coverage: 'coverage',
};

interface FigureRow {
  id: string;
  label: string;
  swatch?: MassPart;
  before: number;
  after: number;
  difference: number;
}

function Figures({ answer, caption }: { answer: Comparison; caption: string }) {
  const words = useWords();
  const { t, fine } = words;
  const { before, after, difference } = answer;
  const risk = riskName(words, after.question.risk);
  // a sentence is about one viewpoint: that of the question
  const values = {
    expected: fine(after.expected),
    low: fine(after.low),
    high: fine(after.high),
    coverage: fine(after.coverage),
    rest: fine(1 - after.coverage),
  };
  const plain = (['expected', 'low', 'high', 'coverage'] as const).map(
    (id): FigureRow => ({
      id,
      label: t(`table.${id}`),
      before: before[id],
      after: after[id],
      difference: difference[id],
    }),
  );
  const ends = PARTS.map(
    ([part, mass]): FigureRow => ({
      id: part,
      label: t(`mass.${part}`, { risk }),
      swatch: part,
      before: before.mass[mass],
      after: after.mass[mass],
      difference: difference[mass],
    }),
  ).filter(({ before: was, after: is }) => was > 0 || is > 0);
  const columns: TableColumn<FigureRow>[] = [
    {
      id: 'figure',
      label: t('compare.figure'),
      cell: ({ id, label, swatch }) => (
        <>
          {swatch && <span class={`swatch ${swatch}`} aria-hidden="true" />}
          {id in HELP ? (
            <Explained of={HELP[id]!} values={values}>
              {label}
            </Explained>
          ) : (
            label
          )}
        </>
      ),
    },
    { id: 'before', label: t('compare.before'), numeric: true, cell: (row) => fine(row.before) },
    { id: 'after', label: t('compare.after'), numeric: true, cell: (row) => fine(row.after) },
    {
      id: 'difference',
      label: t('compare.inPoints'),
      numeric: true,
      cell: (row) => words.points(row.difference),
    },
  ];
  return (
    <SortableTable caption={caption} columns={columns} rows={[...plain, ...ends]} keyOf={(row) => row.id} />
  );
}
