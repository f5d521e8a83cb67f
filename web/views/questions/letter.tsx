import { useState } from 'preact/hooks';
import { LANGS, type Lang } from '../../../common/words/lang.ts';
import { wordsOf } from '../../../common/words/words.ts';
import { loadMessages } from '../../i18n/load.ts';
import { useWords } from '../../i18n/words.ts';
import type { OpenQuestion } from '../../queries/questions.ts';
import { CopyText } from '../../ui/copy-text.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { Failed } from '../question/failures.tsx';
import { letterText } from './letter-text.ts';

/** The request to who is to answer, in a language of theirs, to be read and sent by a person. */
export function Letter({ question }: { question: OpenQuestion }) {
  const { t, lang } = useWords();
  const [open, show] = useState(false);
  const [chosen, choose] = useState<Lang>(lang);
  const spoken = useResource(open ? chosen : null, () => loadMessages(chosen));
  const { value } = spoken;
  return (
    <details class="request" open={open} onToggle={(event) => show(event.currentTarget.open)}>
      <summary>{t('letter.title')}</summary>
      <p class="small">{t('letter.help')}</p>
      <label class="question-pick">
        <span>{t('page.language')}</span>
        <select
          value={chosen}
          onChange={(event) => choose(LANGS.find((one) => one === event.currentTarget.value) ?? lang)}
        >
          {LANGS.map((one) => (
            <option key={one} value={one} lang={one}>
              {t(`letter.lang.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {spoken.error && <Failed error={spoken.error} retry={spoken.retry} />}
      {value && (
        <CopyText text={letterText(question, wordsOf(value.lang, value.messages))} language={value.lang} />
      )}
    </details>
  );
}
