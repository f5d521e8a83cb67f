import { useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import { fileOf, startUpload, type Upload } from '../../imports/runs.ts';
import { type SuggestedMapping, suggestedIn } from '../../imports/suggested.ts';
import type { RunFile } from '../../queries/imports.ts';

/** The columns that the service takes a supplier list's to be, to be corrected and sent again with the file. */
export function MappingForm({ upload, file }: { upload: Upload; file: RunFile }) {
  const suggested = file.faults.map(suggestedIn).find((mapping) => mapping !== undefined);
  const given = fileOf(upload, file.path);
  if (!suggested || !given) return null;
  return (
    <Correct
      suggested={suggested}
      onSend={(mapping) => void startUpload({ ...upload.order, files: [given], mapping })}
    />
  );
}

function Correct({ suggested, onSend }: { suggested: SuggestedMapping; onSend(mapping: string): void }) {
  const { t } = useWords();
  const [text, type] = useState(() => JSON.stringify(suggested.mapping, null, 2));
  const [broken, tell] = useState('');
  const send = () => {
    try {
      JSON.parse(text);
    } catch (error) {
      return tell((error as Error).message);
    }
    tell('');
    onSend(text);
  };
  return (
    <div class="go-on">
      <h4>{t('imports.suggested')}</h4>
      <ul>
        {suggested.columns.map(({ column, field }) => (
          <li key={`${field}${column}`} class="small">
            {t('imports.column', { field, column: String(column) })}
          </li>
        ))}
      </ul>
      {suggested.doubts.map((doubt) => (
        <p key={doubt} class="small" lang="en">
          {doubt}
        </p>
      ))}
      <p>{t('imports.suggestedHelp')}</p>
      <label>
        <span class="small">{t('imports.mapping')}</span>
        <textarea
          rows={12}
          spellcheck={false}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      {broken && <p role="alert">{t('imports.mappingBroken', { why: broken })}</p>}
      <button type="button" onClick={send}>
        {t('imports.withMapping')}
      </button>
    </div>
  );
}
