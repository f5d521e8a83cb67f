import { useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { useWritten } from '../../imports/written.ts';
import { ACTIVE, type OpenQuestion, QUESTIONS } from '../../queries/questions.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SortableTable, type TableColumn } from '../../ui/sortable-table.tsx';
import { TakeAway } from '../../ui/take-away.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Failed } from '../question/failures.tsx';
import { today } from '../question/terms.ts';
import { AskedWords, termsOf } from './asked-words.tsx';
import { QuestionFilters } from './question-filters.tsx';
import { listRows } from './rows.ts';

const PER_PAGE = 20;

/** Questions that somebody follows up, what is due first. */
export function QuestionList() {
  const { state } = usePage();
  const { t } = useWords();
  const { space, buyer } = state;
  const { asks, assignee, unassigned, ofBuyer } = state.questions;
  const written = useWritten();
  const filter = {
    states: [asks],
    assignee: unassigned ? '' : assignee || null,
    buyer: ofBuyer && buyer ? buyer : null,
    entity: null,
  };
  const of = JSON.stringify([space, filter]);
  /** Cursors of the pages before this one; those of another list do not count. */
  const [turned, turn] = useState<{ of: string; pages: readonly string[] }>({ of, pages: [] });
  const pages = turned.of === of ? turned.pages : [];
  const after = pages.at(-1) ?? null;
  const found = useResource(space ? `${of} ${after} ${written}` : null, (signal) =>
    ask(QUESTIONS, { ...filter, first: PER_PAGE, after }, space, signal),
  );
  const listed = found.value?.openQuestions;
  return (
    <section
      class={listed && found.loading ? 'card question-list stale' : 'card question-list'}
      aria-busy={found.loading}
    >
      <h2>{t('questions.list')}</h2>
      <QuestionFilters
        counts={found.value?.openQuestionCounts}
        assignees={found.value?.openQuestionAssignees ?? []}
      />
      {found.error && <Failed error={found.error} retry={found.retry} />}
      {!listed && found.loading && <p class="small quiet">{t('questions.loading')}</p>}
      {listed?.nodes.length === 0 && <p class="nothing">{t(`questions.none.${asks}`)}</p>}
      {listed && listed.nodes.length > 0 && <Rows questions={listed.nodes} />}
      {listed && listed.nodes.length > 0 && (
        <Pager
          before={pages.length * PER_PAGE}
          shown={listed.nodes.length}
          total={listed.totalCount}
          onBack={() => turn({ of, pages: pages.slice(0, -1) })}
          onNext={
            listed.pageInfo.hasNextPage
              ? () => turn({ of, pages: [...pages, listed.pageInfo.endCursor!] })
              : undefined
          }
        />
      )}
      {listed && listed.nodes.length > 0 && (
        <TakeAway
          name={t('questions.list')}
          caption={() => [t('questions.caption', { state: t(`question.${asks}`) })]}
          rows={() => listRows(space, filter)}
        />
      )}
    </section>
  );
}

function Rows({ questions }: { questions: readonly OpenQuestion[] }) {
  const { state } = usePage();
  const words = useWords();
  const { t } = words;
  const columns: TableColumn<OpenQuestion>[] = [
    {
      id: 'what',
      label: t('questions.what'),
      cell: (one) => (
        <ActionLink
          action={{ type: 'look', question: one.openQuestionId }}
          {...(one.openQuestionId === state.questions.asked && { current: true })}
        >
          <AskedWords {...one} />
        </ActionLink>
      ),
    },
    {
      id: 'for',
      label: t('questions.for'),
      cell: ({ buyer, buyerId, question }) => (
        <>
          <bdi lang={buyer?.nameLanguage ?? 'und'}>{buyer?.name || buyerId}</bdi>
          <br />
          <small>{termsOf(question, words)}</small>
        </>
      ),
    },
    {
      id: 'assignee',
      label: t('questions.assignee'),
      cell: ({ assignee }) => (assignee ? <bdi>{assignee}</bdi> : <small>{t('questions.nobody')}</small>),
    },
    { id: 'due', label: t('questions.due'), cell: (one) => <Due {...one} /> },
  ];
  return (
    <SortableTable
      caption={t('questions.caption', { state: t(`question.${state.questions.asks}`) })}
      columns={columns}
      rows={questions}
      keyOf={(one) => one.openQuestionId}
      current={state.questions.asked}
    />
  );
}

/** The day, and that it has passed while the question waits. */
export function Due({ due, state }: Pick<OpenQuestion, 'due' | 'state'>) {
  const { t, date } = useWords();
  if (!due) return <small>{t('questions.noDue')}</small>;
  const late = ACTIVE.includes(state) && due < today();
  return (
    <>
      {date(due)}
      {late && <strong class="late"> {t('questions.late')}</strong>}
    </>
  );
}
