import { useWords } from '../../i18n/words.ts';
import { useMay } from '../../session/needs.tsx';
import { DeciderField, useDecider } from '../../ui/decider.tsx';
import { AskNext } from './ask-next.tsx';
import { QuestionDetail } from './question-detail.tsx';
import { QuestionList } from './question-list.tsx';
import '../../style/imports.css';
import '../../style/questions.css';

/** Whom to ask next, what is asked already, and one question with all that was done about it. */
export function QuestionsView() {
  const { t } = useWords();
  const decider = useDecider();
  const mayAsk = useMay({ least: 'analyst' });
  return (
    <main class="imports questions" id="answer">
      <div class="questions-head">
        <div>
          <h1>{t('screen.questions')}</h1>
          <p>{t('questions.intro')}</p>
        </div>
        {mayAsk && <DeciderField decider={decider} label={t('questions.by')} />}
      </div>
      <div class="questions-body">
        <AskNext />
        <div class="stack">
          <QuestionList />
          <QuestionDetail />
        </div>
      </div>
    </main>
  );
}
