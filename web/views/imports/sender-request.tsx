import { useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';

/** What to write to who sent the file, to be read and sent by a person. */
export function SenderRequest({ request }: { request: { language: string; text: string } }) {
  const { t } = useWords();
  const [copied, tell] = useState<'imports.copied' | 'imports.copyFailed' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(request.text).then(
      () => tell('imports.copied'),
      () => tell('imports.copyFailed'),
    );
  return (
    <details class="request">
      <summary>{t('imports.request')}</summary>
      <p class="small">{t('imports.requestHelp')}</p>
      <p>
        <button type="button" onClick={() => void copy()}>
          {t('imports.copy')}
        </button>{' '}
        <span role="status">{copied && t(copied)}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and must do so by keys too */}
      <pre lang={request.language} tabIndex={0}>
        {request.text}
      </pre>
    </details>
  );
}
