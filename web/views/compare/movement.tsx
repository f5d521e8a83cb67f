import { useState } from 'preact/hooks';
import { bridge } from '../../charts/bridge.ts';
import { useWords } from '../../i18n/words.ts';
import type { Comparison, Mover } from '../../queries/compare.ts';
import { Chart } from '../../ui/chart.tsx';
import { Explained } from '../../ui/explained.tsx';
import { MoverItem } from './mover-item.tsx';
import { moverLabel } from './mover-words.ts';
import { MoversTake } from './movers-take.tsx';
import { pointsOf } from './told.ts';

const DRAWN = 8;
const LISTED = 10;

const sum = (movers: readonly Mover[]) => movers.reduce((total, { contribution }) => total + contribution, 0);

/** What moved the expected exposure: a bridge from before to after, and every mover with its rows. */
export function Movement({ answer }: { answer: Comparison }) {
  const words = useWords();
  const { t, number } = words;
  const [listed, list] = useState(LISTED);
  const { movers, total } = answer.movers;
  if (total === 0) {
    return (
      <section class="card">
        <h2>{t('compare.movers')}</h2>
        <p class="small">{t('compare.nothingMoved')}</p>
      </section>
    );
  }
  const shown = movers.slice(0, listed);
  const rest = answer.difference.expected - sum(shown);
  const values = { difference: pointsOf(words, answer.difference.expected) };
  return (
    <section
      class="card compare-movers"
      data-risk={answer.after.question.risk}
      aria-labelledby="compare-movers"
    >
      <div class="compare-head">
        <h2 id="compare-movers">
          <Explained of="mover" values={values}>
            {t('compare.movers')}
          </Explained>
        </h2>
        <MoversTake answer={answer} />
      </div>
      <Cancelling movers={movers} isAll={movers.length === total} />
      <Bridge answer={answer} />
      <ol class="movers" aria-label={t('compare.movers')}>
        {shown.map((mover) => (
          <MoverItem
            key={mover.moves.map(({ rowId, move }) => `${rowId} ${move}`).join()}
            mover={mover}
            answer={answer}
          />
        ))}
      </ol>
      <p class="small compare-shown" role="status">
        {t('compare.shown', { shown: number(shown.length), total: number(total) })}{' '}
        {shown.length < total && t('compare.theRest', { points: pointsOf(words, rest) })}{' '}
        {shown.length === movers.length &&
          movers.length < total &&
          t('compare.atMost', { n: number(movers.length) })}
      </p>
      {shown.length < movers.length && (
        <button type="button" onClick={() => list(listed + LISTED)}>
          {t('table.more')}
        </button>
      )}
    </section>
  );
}

/** Moves up and moves down, where both are there: a small difference may hide large ones. */
function Cancelling({ movers, isAll }: { movers: readonly Mover[]; isAll: boolean }) {
  const words = useWords();
  const { t } = words;
  const up = sum(movers.filter(({ contribution }) => contribution > 0));
  const down = sum(movers.filter(({ contribution }) => contribution < 0));
  if (up === 0 || down === 0) return null;
  const figures = { up: pointsOf(words, up), down: pointsOf(words, down), net: pointsOf(words, up + down) };
  return <p class="small">{t(isAll ? 'compare.cancel' : 'compare.cancelListed', figures)}</p>;
}

function Bridge({ answer }: { answer: Comparison }) {
  const words = useWords();
  const { t, fine, lang } = words;
  const { before, after, difference } = answer;
  const { movers, total } = answer.movers;
  const drawn = movers.slice(0, DRAWN);
  const others = total - drawn.length;
  const steps = drawn.map((mover, i) => ({
    label: `${words.number(i + 1)}. ${moverLabel(mover, words)}`,
    change: mover.contribution,
    text: words.points(mover.contribution),
  }));
  if (others > 0) {
    const change = difference.expected - sum(drawn);
    steps.push({ label: t('compare.others', { n: others }), change, text: words.points(change) });
  }
  const told = t('compare.bridge', {
    before: fine(before.expected),
    after: fine(after.expected),
    n: drawn.length,
    points: pointsOf(words, difference.expected),
  });
  return (
    <Chart
      class="bridge-box"
      of={JSON.stringify([lang, before.expected, steps])}
      draw={(width) =>
        bridge(
          {
            before: { label: t('compare.before'), value: before.expected, text: fine(before.expected) },
            steps,
            after: { label: t('compare.after'), value: after.expected, text: fine(after.expected) },
          },
          {
            width,
            risk: after.question.risk,
            title: told,
            tick: fine,
          },
        )
      }
    />
  );
}
