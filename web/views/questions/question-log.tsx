import { useWords, type Words } from '../../i18n/words.ts';
import type { QuestionEntry, QuestionField } from '../../queries/questions.ts';

/** What was done and noted, the latest first. */
export function QuestionLog({ log }: { log: readonly QuestionEntry[] }) {
  const words = useWords();
  const { t, moment } = words;
  return (
    <>
      <h3>{t('questions.log')}</h3>
      <ol class="question-log">
        {log.toReversed().map((entry, i) => (
          <li key={log.length - i}>
            <p class="small">
              <bdi>{entry.by}</bdi> · {moment(entry.at)}
            </p>
            {entry.sets.length > 0 && (
              <p class="small">{entry.sets.map((field) => setText(field, entry, words)).join(' · ')}</p>
            )}
            {entry.note && (
              <p class="note" dir="auto" lang="und">
                {entry.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What was set to what; what was taken away says so. */
function setText(field: QuestionField, entry: QuestionEntry, { t, date }: Words): string {
  const values: Readonly<Record<QuestionField, string | null>> = {
    STATE: entry.state && t(`question.${entry.state}`),
    WHOM: entry.whomEntity?.name || entry.whom,
    TITLE: entry.title,
    ASSIGNEE: entry.assignee,
    DUE: entry.due && date(entry.due),
  };
  return t('questions.set', {
    field: t(`questions.field.${field}`),
    value: values[field] ?? t('questions.taken'),
  });
}
