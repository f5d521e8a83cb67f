import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { useWritten } from '../../imports/written.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import { type OpenQuestion, QUESTION, type QuestionEntry, STANDING } from '../../queries/questions.ts';
import { Needs } from '../../session/needs.tsx';
import { ActionLink } from '../../ui/action-link.tsx';
import { NameLink } from '../../ui/name.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Failed } from '../question/failures.tsx';
import { AskedWords, termsOf } from './asked-words.tsx';
import { Letter } from './letter.tsx';
import { QuestionForm } from './question-form.tsx';
import { QuestionLog } from './question-log.tsx';
import { StandingNow } from './standing-now.tsx';

/** The question that is looked at. */
export function QuestionDetail() {
  const { state } = usePage();
  const { t } = useWords();
  const { space } = state;
  const id = state.questions.asked;
  const written = useWritten();
  const key = space && id ? `${space} ${id} ${written}` : null;
  const found = useResource(key, (signal) => ask(QUESTION, { id }, space, signal));
  const question = found.value?.openQuestion ?? undefined;
  const last = useRef(question);
  // one that fails to load again stays, and with it what is typed into its form
  if (found.value) last.current = question;
  const here = last.current?.openQuestionId === id ? last.current : undefined;
  return (
    <section class="card question-detail" aria-label={t('questions.one')} aria-busy={found.loading}>
      {!id && <p class="small">{t('questions.choose')}</p>}
      {found.error && <Failed error={found.error} retry={found.retry} />}
      {id && !here && found.loading && <p class="small quiet">{t('questions.loadingOne')}</p>}
      {id && found.value && !question && !found.loading && <p>{t('questions.missing', { id })}</p>}
      {here && <Found key={id} question={here} />}
    </section>
  );
}

function Found({ question }: { question: OpenQuestion & { log: QuestionEntry[] } }) {
  const { state } = usePage();
  const words = useWords();
  const { t, moment } = words;
  const { openQuestionId: id, entity, whom, buyer, question: terms } = question;
  const written = useWritten();
  const standing = useResource(`${state.space} ${id} ${written}`, (signal) =>
    ask(STANDING, { id }, state.space, signal),
  );
  const now = standing.value?.openQuestion?.now;
  const heading = useRef<HTMLHeadingElement>(null);
  // chosen from the list it is what comes next, on a narrow page far below
  useEffect(() => {
    if (document.activeElement?.closest('.question-list')) heading.current?.focus();
  }, []);
  const { risk, material, lens, tiers } = terms;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        <AskedWords {...question} />
      </h2>
      <p class="small">{t('questions.opened', { by: question.openedBy, at: moment(question.openedAt) })}</p>
      <dl class="rows">
        <Line term={t('questions.at')} of={entity} id={question.entityId} />
        <Line term={t('questions.whom')} of={whom} id={question.whomId} />
        <Line term={t('ask.buyer')} of={buyer} id={question.buyerId} />
        <div>
          <dt>{t('screen.question')}</dt>
          <dd>
            <ActionLink
              action={{
                type: 'ask',
                change: { buyer: question.buyerId, risk, material: material ?? '', lens, tiers },
                screen: 'question',
              }}
            >
              {termsOf(terms, words)}
            </ActionLink>
          </dd>
        </div>
      </dl>
      <h3>{t('questions.now')}</h3>
      {standing.error && <Failed error={standing.error} retry={standing.retry} />}
      {!now && !standing.error && <p class="small quiet">{t('questions.nowLoading')}</p>}
      {now && <StandingNow now={now} question={question} />}
      <Needs least="analyst">
        <QuestionForm question={question} namedBy={now?.__typename === 'StillOpen' ? now.namedBy : []} />
      </Needs>
      <Letter question={question} />
      <QuestionLog log={question.log} />
    </>
  );
}

function Line({ term, of, id }: { term: string; of: EntityName | null; id: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{of ? <NameLink of={of} /> : <code>{id}</code>}</dd>
    </div>
  );
}
