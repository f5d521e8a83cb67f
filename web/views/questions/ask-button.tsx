import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import { questionInput } from '../../queries/question-input.ts';
import { OPEN_QUESTION, type OpenQuestion, type QuestionSubject } from '../../queries/questions.ts';
import { useMay } from '../../session/needs.tsx';
import { ActionLink } from '../../ui/action-link.tsx';
import { DeciderField, useDecider } from '../../ui/decider.tsx';
import { usePage } from '../../ui/use-page.ts';
import { FaultLine } from '../imports/fault-line.tsx';
import { asked, askedText } from './asked-words.tsx';
import { useWriting } from './use-writing.ts';

interface AskProps {
  entity: EntityName;
  about?: QuestionSubject;
  /** The one that waits for an answer already. */
  known: OpenQuestion | undefined;
}

/** One press makes a question of a gap of the answer; who presses is asked for a name once. */
export function AskButton({ entity, about = 'GAP', known }: AskProps) {
  const { state } = usePage();
  const words = useWords();
  const { t } = words;
  const decider = useDecider();
  const { busy, fault, write } = useWriting();
  const mayAsk = useMay({ least: 'analyst' });
  const [naming, askName] = useState(false);
  /** Opened from here: the focus goes on to it. */
  const [opened, settle] = useState('');
  if (known || opened) {
    return (
      <AskedLink id={known?.openQuestionId ?? opened} state={known?.state ?? 'OPEN'} focus={opened !== ''} />
    );
  }
  if (!mayAsk) return null;
  const open = async () => {
    const by = decider.by.trim();
    if (!by) {
      askName(true);
      return;
    }
    const { at: _at, ...question } = questionInput(state);
    const order = { buyer: state.buyer, question, about, entity: entity.entityId, by };
    const written = await write(() =>
      ask(OPEN_QUESTION, order, state.space).then(({ openQuestion }) => openQuestion),
    );
    settle(written?.question?.openQuestionId ?? '');
  };
  return (
    <span class="ask">
      {naming && <NameFirst decider={decider} />}
      <button
        type="button"
        disabled={busy}
        aria-label={`${t('questions.open')}: ${askedText(asked(entity, about), words)}`}
        onClick={() => void open()}
      >
        {t('questions.open')}
      </button>
      {naming && !decider.by.trim() && <small role="alert">{t('questions.nameFirst')}</small>}
      {fault && <FaultLine fault={fault} brief />}
    </span>
  );
}

function NameFirst({ decider }: { decider: ReturnType<typeof useDecider> }) {
  const { t } = useWords();
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <span ref={box}>
      <DeciderField decider={decider} label={t('questions.by')} />
    </span>
  );
}

interface AskedLinkProps extends Pick<OpenQuestion, 'state'> {
  id: string;
  focus?: boolean;
}

/** The question that a gap has become, with its state. */
export function AskedLink({ id, state: is, focus = false }: AskedLinkProps) {
  const { t } = useWords();
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (focus) box.current?.querySelector('a')?.focus();
  }, [focus]);
  return (
    <span class="ask" ref={box}>
      <ActionLink action={{ type: 'look', question: id }}>
        {t('questions.link', { state: t(`question.${is}`) })}
      </ActionLink>
    </span>
  );
}
