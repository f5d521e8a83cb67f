import { LOW_COVERAGE } from '../../../common/low-coverage.ts';
import { exposureBand } from '../../charts/exposure-band.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import type { Answer } from '../../queries/answer.ts';
import type { LikelyRange } from '../../queries/likely.ts';
import { Chart } from '../../ui/chart.tsx';
import { Explained } from '../../ui/explained.tsx';
import { MassStrip } from './mass-view.tsx';
import { nothingHit } from './nothing-hit.ts';
import { riskName } from './terms.ts';

/** From here on one part of the mass is what keeps coverage low. */
const MOSTLY = 0.5;
/** Draws that differ by less differ by rounding alone. */
const NO_WIDTH = 1e-9;

interface HeadProps {
  answer: Answer;
  /** Undefined until it is drawn. */
  likely?: LikelyRange | undefined;
  /** Entities upstream, the buyer left out; undefined until the drawing is there. */
  upstream: number | undefined;
}

/** The figures that come together: expected with its bounds and coverage, in words and as a band, and the mass strip. */
export function AnswerHead({ answer, likely: drawn, upstream }: HeadProps) {
  const words = useWords();
  const { t, percent } = words;
  const likely = drawn && likelyPart(drawn);
  const thin = answer.coverage < LOW_COVERAGE;
  const figures = {
    low: percent(answer.low),
    expected: percent(answer.expected),
    high: percent(answer.high),
    coverage: percent(answer.coverage),
    likely: likely ? span(likely, words) : '',
  };
  return (
    <div class="answer-head">
      <div class="figures" data-risk={answer.question.risk}>
        {thin && <Counts answer={answer} upstream={upstream} />}
        <p class={thin ? 'figure thin' : 'figure'}>
          <Explained of="expected" values={figures}>
            {figures.expected}
          </Explained>
        </p>
        <p class="bounds">
          <Explained of="bounds" values={figures}>
            {t('answer.atLeast', figures)}
          </Explained>
          <span class="between"> · </span>
          <Explained of="coverage" values={{ ...figures, rest: percent(1 - answer.coverage) }}>
            {t('answer.coverage', figures)}
          </Explained>
        </p>
        <p class="bounds">
          {answer.ofTraced === null ? (
            t('answer.nothingTraced')
          ) : (
            <Explained of="ofTraced" values={{ share: percent(answer.ofTraced) }}>
              {t('answer.ofTraced', { share: percent(answer.ofTraced) })}
            </Explained>
          )}
        </p>
        <Chart
          class="band-box"
          of={`${answer.low} ${likely} ${answer.expected} ${answer.high} ${words.lang} ${answer.question.risk}`}
          draw={(width) =>
            exposureBand(
              { low: answer.low, expected: answer.expected, high: answer.high, ...(likely && { likely }) },
              {
                width,
                risk: answer.question.risk,
                title: t(likely ? 'answer.bandLikely' : 'answer.band', figures),
                tick: (value) => percent(value),
              },
            )
          }
        />
        <p class="bounds likely-words">
          {likely && <span class="swatch likely" aria-hidden="true" />}
          {likely && (
            <Explained of="likely" values={figures}>
              {t('answer.likely', figures)}
            </Explained>
          )}
        </p>
      </div>
      <div class="ends">
        <MassStrip answer={answer} />
        {!thin && <Counts answer={answer} upstream={upstream} />}
        {answer.expected === 0 && <p class="caution">{nothingHit(answer.mass, percent, words)}</p>}
      </div>
    </div>
  );
}

/** The range as it is drawn; nothing where no share is split by assumption, and every draw says the same. */
function likelyPart({ likelyLow, likelyHigh }: LikelyRange): readonly [number, number] | undefined {
  return likelyHigh - likelyLow > NO_WIDTH ? [likelyLow, likelyHigh] : undefined;
}

/** 21%–48%; one figure where both are written alike. */
function span([low, high]: readonly [number, number], { percent }: Words): string {
  const [from, to] = [percent(low), percent(high)];
  return from === to ? from : `${from}–${to}`;
}

function Counts({ answer, upstream }: HeadProps) {
  const words = useWords();
  const { t, number } = words;
  const counts = {
    total: upstream === undefined ? '…' : number(upstream),
    n: upstream ?? 0,
    risky: number(answer.contributions.totalCount),
    risk: riskName(words, answer.question.risk),
  };
  if (answer.coverage >= LOW_COVERAGE) return <p class="counts">{t('answer.counts', counts)}</p>;
  return (
    <>
      <p class="lead">{t('answer.countsLead', counts)}</p>
      <p class="caution">{whyThin(answer, words)}</p>
    </>
  );
}

/** Why so little is covered: the tier limit, a trace that ends early, or shares that are not known. */
function whyThin({ mass, coverage }: Answer, { t, percent }: Words): string {
  if (mass.beyondLimit > MOSTLY) return t('answer.limited', { beyond: percent(mass.beyondLimit) });
  if (mass.opaque > MOSTLY) return t('answer.untraced', { opaque: percent(mass.opaque) });
  return coverage > 0 ? t('answer.lowCoverage', { coverage: percent(coverage) }) : t('answer.noCoverage');
}
