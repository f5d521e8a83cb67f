import { useWords } from '../../i18n/words.ts';
import { ACTIVE, type OpenQuestion, type Standing } from '../../queries/questions.ts';
import { Explained } from '../../ui/explained.tsx';
import { rangeOf } from './asked-words.tsx';
import { Narrowed, NarrowedLegend } from './narrowed.tsx';

/** What the answer would tell now, as the data stands. */
export function StandingNow({ now, question }: { now: Standing; question: OpenQuestion }) {
  const words = useWords();
  const { t, term, percent } = words;
  if (now.__typename === 'CannotTell') {
    return (
      <p class="caution">
        {t('questions.cannotTell', { why: term('failure', now.code, '') || now.message })}
      </p>
    );
  }
  if (now.__typename === 'SettledNow') {
    return (
      <p class="settled">
        {t(`questions.settled.${question.about}`, { band: rangeOf(now.band, words) })}{' '}
        {ACTIVE.includes(question.state) && t('questions.settledClose')}
      </p>
    );
  }
  const { mass, lowGain, highGain, before, after } = now;
  const gains = { low: percent(lowGain), high: percent(highGain) };
  return (
    <div class="standing">
      <p>
        <Explained of={question.about === 'GAP' ? 'gapMass' : 'splitMass'} values={{ mass: percent(mass) }}>
          {t(`questions.kind.${question.about}`, { mass: percent(mass) })}
        </Explained>
        {' · '}
        <Explained of={question.about === 'GAP' ? 'gapGain' : 'splitGain'} values={gains}>
          {t('why.gapGain', gains)}
        </Explained>
      </p>
      <NarrowedLegend risk={question.question.risk} />
      <Narrowed before={before} after={after} risk={question.question.risk} />
    </div>
  );
}
