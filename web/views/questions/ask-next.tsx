import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { useWritten } from '../../imports/written.ts';
import { questionInput } from '../../queries/question-input.ts';
import { ASK_NEXT, type NextQuestions } from '../../queries/questions.ts';
import { Explained } from '../../ui/explained.tsx';
import { NameLink } from '../../ui/name.tsx';
import { TakeAway } from '../../ui/take-away.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Failed } from '../question/failures.tsx';
import { AskButton } from './ask-button.tsx';
import { rangeOf } from './asked-words.tsx';
import { Narrowed, NarrowedLegend } from './narrowed.tsx';
import { nextRows } from './rows.ts';
import { questionAbout, useActiveQuestions } from './use-active-questions.ts';

const SET = 5;

/** The set of questions whose answers narrow the band of the sentence most, each ready to be opened. */
export function AskNext() {
  const { state } = usePage();
  const { t } = useWords();
  const { space, buyer } = state;
  const question = questionInput(state);
  const written = useWritten();
  const key = space && buyer ? JSON.stringify([space, buyer, question, written]) : null;
  const found = useResource(key, (signal) => ask(ASK_NEXT, { buyer, question, first: SET }, space, signal));
  const next = found.value?.exposure.questionsToAsk;
  return (
    <section
      class={next && found.loading ? 'card ask-next stale' : 'card ask-next'}
      aria-busy={found.loading}
    >
      <h2>{t('questions.next')}</h2>
      {!buyer && <p class="small">{t('questions.nextBuyer')}</p>}
      {found.error && <Failed error={found.error} retry={found.retry} />}
      {buyer && !found.value && !found.error && <p class="small quiet">{t('questions.nextLoading')}</p>}
      {found.value && !next && <p class="small">{t('questions.nextNone')}</p>}
      {next?.questions.length === 0 && <p class="small">{t('questions.nextSettled')}</p>}
      {next && next.questions.length > 0 && <NextSet next={next} />}
    </section>
  );
}

function NextSet({ next }: { next: NextQuestions }) {
  const { state } = usePage();
  const words = useWords();
  const { t, percent, number } = words;
  const known = useActiveQuestions(state.space, { buyer: state.buyer });
  const { before, questions, exact, narrowed, atMost, candidates } = next;
  const values = {
    n: questions.length,
    before: rangeOf(before, words),
    narrowed: percent(narrowed),
    atMost: percent(atMost),
  };
  const shown = t('questions.nextShown', { shown: number(questions.length), total: number(candidates) });
  return (
    <>
      <p>
        <Explained of="askNext" values={values}>
          {t('questions.nextLead', values)}
        </Explained>
      </p>
      <p class="small">
        {t(exact ? 'questions.nextExact' : 'questions.nextAtMost', values)} {shown}
      </p>
      <NarrowedLegend risk={state.risk} />
      <ol class="next-set">
        {questions.map(({ entity, about, mass, after }) => (
          <li key={`${about} ${entity.entityId}`}>
            <p class="next-what">
              <NameLink of={entity} /> <small>{t(`questions.kind.${about}`, { mass: percent(mass) })}</small>
            </p>
            <Narrowed before={before} after={after} risk={state.risk} />
            <AskButton
              entity={entity}
              about={about}
              known={questionAbout(known, {
                entity: entity.entityId,
                about,
                buyer: state.buyer,
                material: state.material,
              })}
            />
          </li>
        ))}
      </ol>
      <TakeAway
        name={t('questions.next')}
        lead={t('questions.nextLead', values)}
        caption={() => [shown]}
        rows={() => nextRows(next)}
      />
    </>
  );
}
