import { useWords } from '../../i18n/words.ts';
import { QUESTION_STATES, type QuestionState } from '../../queries/questions.ts';
import type { QuestionsState } from '../../slices/questions.ts';
import { usePage } from '../../ui/use-page.ts';

interface FilterProps {
  counts: Record<Lowercase<QuestionState>, number> | undefined;
  assignees: readonly string[];
}

/** Which questions are listed: by state, by who follows them up, by buyer. */
export function QuestionFilters({ counts, assignees }: FilterProps) {
  const { state, dispatch } = usePage();
  const { t, number } = useWords();
  const { asks, ofBuyer } = state.questions;
  const put = (change: Partial<QuestionsState>) => dispatch({ type: 'set', slice: 'questions', change });
  return (
    <div class="question-filters">
      <fieldset class="choices">
        <legend class="visually-hidden">{t('questions.filter')}</legend>
        {QUESTION_STATES.map((one) => (
          <button key={one} type="button" aria-pressed={asks === one} onClick={() => put({ asks: one })}>
            {t(`question.${one}`)} {counts && number(counts[one.toLowerCase() as Lowercase<QuestionState>])}
          </button>
        ))}
      </fieldset>
      <AssigneeFilter assignees={assignees} put={put} />
      {state.buyer && (
        <label class="question-pick">
          <input
            type="checkbox"
            checked={ofBuyer}
            onChange={(event) => put({ ofBuyer: event.currentTarget.checked })}
          />
          {t('questions.ofBuyer')}
        </label>
      )}
    </div>
  );
}

const ALL = 'all';
const NOBODY = 'nobody';
/** Keeps names from meaning all or nobody. */
const PERSON = 'person ';

function AssigneeFilter({
  assignees,
  put,
}: Pick<FilterProps, 'assignees'> & { put(change: Partial<QuestionsState>): void }) {
  const { state } = usePage();
  const { t } = useWords();
  const { assignee, unassigned } = state.questions;
  const named = assignee && !assignees.includes(assignee) ? [assignee, ...assignees] : assignees;
  const chosen = unassigned ? NOBODY : assignee ? PERSON + assignee : ALL;
  const choose = (value: string) =>
    put({
      unassigned: value === NOBODY,
      assignee: value.startsWith(PERSON) ? value.slice(PERSON.length) : '',
    });
  return (
    <label class="question-pick">
      <span>{t('questions.assignee')}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <option value={ALL}>{t('questions.everybody')}</option>
        <option value={NOBODY}>{t('questions.nobody')}</option>
        {named.map((one) => (
          <option key={one} value={PERSON + one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
