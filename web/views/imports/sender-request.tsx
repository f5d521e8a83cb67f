import { useWords } from '../../i18n/words.ts';
import { CopyText } from '../../ui/copy-text.tsx';

/** What to write to who sent the file, to be read and sent by a person. */
export function SenderRequest({ request }: { request: { language: string; text: string } }) {
  const { t } = useWords();
  return (
    <details class="request">
      <summary>{t('imports.request')}</summary>
      <p class="small">{t('imports.requestHelp')}</p>
      <CopyText text={request.text} language={request.language} />
    </details>
  );
}
