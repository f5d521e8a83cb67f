import { useState } from 'preact/hooks';
import { useWords } from '../i18n/words.ts';

/** A text to be read, and to be taken to the clipboard as it is. */
export function CopyText({ text, language }: { text: string; language: string }) {
  const { t } = useWords();
  const [copied, tell] = useState<'imports.copied' | 'imports.copyFailed' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => tell('imports.copied'),
      () => tell('imports.copyFailed'),
    );
  return (
    <>
      <p>
        <button type="button" onClick={() => void copy()}>
          {t('imports.copy')}
        </button>{' '}
        <span role="status">{copied && t(copied)}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and must do so by keys too */}
      <pre class="copied-text" lang={language} tabIndex={0}>
        {text}
      </pre>
    </>
  );
}
