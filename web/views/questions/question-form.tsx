import { useRef, useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import {
  CHANGE_QUESTION,
  NOTE_QUESTION,
  type OpenQuestion,
  QUESTION_STATES,
  type QuestionChange,
} from '../../queries/questions.ts';
import { useDecider } from '../../ui/decider.tsx';
import { usePage } from '../../ui/use-page.ts';
import { FaultLine } from '../imports/fault-line.tsx';
import { askedText } from './asked-words.tsx';
import { useWriting } from './use-writing.ts';

const LONGEST = { title: 500, assignee: 200, note: 4_000 } as const;

interface FormProps {
  question: OpenQuestion;
  /** Who else may be asked. */
  namedBy: readonly EntityName[];
}

type Draft = QuestionChange & { note?: string };

/** What of a draft differs from the question as it is. */
function changeIn({ note: _note, ...draft }: Draft, question: OpenQuestion): QuestionChange {
  const now: Required<QuestionChange> = {
    state: question.state,
    whom: question.whomId,
    title: question.title ?? '',
    assignee: question.assignee ?? '',
    due: question.due ?? '',
  };
  const fields = Object.entries(draft) as [keyof QuestionChange, string][];
  return Object.fromEntries(fields.filter(([name, value]) => value.trim() !== now[name]));
}

/** State, who follows it up, who is to answer, by when, and a note: kept together by one press. */
export function QuestionForm({ question, namedBy }: FormProps) {
  const { state } = usePage();
  const words = useWords();
  const { t } = words;
  const { by } = useDecider();
  const { busy, fault, write } = useWriting();
  /** What was typed stays until it is kept, whatever others do. */
  const [draft, type] = useState<Draft>({});
  /** The revision that was seen when typing began, or that a refusal told of: what others changed since is told too. */
  const [seen, see] = useState<number | null>(null);
  const [said, say] = useState<'kept' | 'nameFirst' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const put = (change: Draft) => {
    type({ ...draft, ...change });
    see(seen ?? question.revision);
    say(null);
  };
  const change = changeIn(draft, question);
  const note = draft.note?.trim() ?? '';
  const nothing = Object.keys(change).length === 0 && note === '';
  const keep = async () => {
    if (nothing || busy) return;
    if (!by.trim()) {
      say('nameFirst');
      return;
    }
    const of = { id: question.openQuestionId, by: by.trim() };
    const written = await write(() =>
      Object.keys(change).length === 0
        ? ask(NOTE_QUESTION, { ...of, note }, state.space).then((all) => all.noteOpenQuestion)
        : ask(
            CHANGE_QUESTION,
            { ...of, ...change, revision: seen ?? question.revision, note: note || null },
            state.space,
          ).then((all) => all.changeOpenQuestion),
    );
    if (written?.__typename === 'StaleQuestion') see(written.question?.revision ?? null);
    if (written?.__typename !== 'KeptQuestion') return;
    type({});
    see(null);
    say('kept');
  };
  return (
    <form
      class="question-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h3>{t('questions.change')}</h3>
      <div class="fields">
        <label>
          <span>{t('questions.state')}</span>
          <select
            value={draft.state ?? question.state}
            onChange={(event) =>
              put({
                state: QUESTION_STATES.find((one) => one === event.currentTarget.value) ?? question.state,
              })
            }
          >
            {QUESTION_STATES.map((one) => (
              <option key={one} value={one}>
                {t(`question.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('questions.assignee')}</span>
          <input
            value={draft.assignee ?? question.assignee ?? ''}
            maxLength={LONGEST.assignee}
            onInput={(event) => put({ assignee: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>{t('questions.due')}</span>
          <input
            type="date"
            value={draft.due ?? question.due ?? ''}
            onInput={(event) => put({ due: event.currentTarget.value })}
          />
        </label>
        <Whom question={question} namedBy={namedBy} value={draft.whom} onChoose={(whom) => put({ whom })} />
        <label class="wide">
          <span>{t('questions.title')}</span>
          <input
            value={draft.title ?? question.title ?? ''}
            maxLength={LONGEST.title}
            placeholder={askedText({ ...question, title: null }, words)}
            onInput={(event) => put({ title: event.currentTarget.value })}
          />
        </label>
        <label class="wide">
          <span>{t('questions.note')}</span>
          <textarea
            value={draft.note ?? ''}
            maxLength={LONGEST.note}
            rows={3}
            onInput={(event) => put({ note: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
            }}
          />
        </label>
      </div>
      <p class="form-foot">
        <button type="submit" disabled={busy} aria-disabled={nothing}>
          {t('questions.keep')}
        </button>
        <span role="status">{said === 'kept' && t('questions.kept')}</span>
      </p>
      {said === 'nameFirst' && (
        <p class="fault" role="alert">
          {t('questions.nameFirst')}
        </p>
      )}
      {fault && said === null && <FaultLine fault={fault} brief />}
      {fault?.code === 'STALE_QUESTION' && <p class="small">{t('questions.staleKept')}</p>}
    </form>
  );
}

interface WhomProps extends FormProps {
  value: string | undefined;
  onChoose(whom: string): void;
}

/** Who is to answer: the entity itself, who named it, or whoever was chosen before. */
function Whom({ question, namedBy, value, onChoose }: WhomProps) {
  const { t } = useWords();
  const { entity, whom } = question;
  const known = [entity, whom, ...namedBy].filter((one) => one !== null);
  const choices = [...new Map(known.map((one) => [one.entityId, one])).values()];
  const chosen = value ?? question.whomId;
  return (
    <label>
      <span>{t('questions.whom')}</span>
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {!choices.some(({ entityId }) => entityId === chosen) && <option value={chosen}>{chosen}</option>}
        {choices.map(({ entityId, name, nameLanguage }) => (
          <option key={entityId} value={entityId} lang={nameLanguage}>
            {name || entityId}
          </option>
        ))}
      </select>
    </label>
  );
}
