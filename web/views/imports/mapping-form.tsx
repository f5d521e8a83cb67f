import { useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import { fileOf, startUpload, type Upload } from '../../imports/runs.ts';
import { FIELDS, type Mapping, mappingIn, suggestedIn, withField } from '../../imports/suggested.ts';
import type { RunFile } from '../../queries/imports.ts';
import { ReceivedBy } from './received-by.tsx';

/** The columns that the service takes a supplier list's to be, to be corrected and sent again with the file. */
export function MappingForm({ upload, file }: { upload: Upload; file: RunFile }) {
  const suggested = file.faults.map(suggestedIn).find((mapping) => mapping !== undefined);
  const given = fileOf(upload, file.path);
  if (!suggested || !given) return null;
  return <Correct suggested={suggested} upload={upload} file={given} />;
}

const written = (mapping: Mapping): string => JSON.stringify(mapping, null, 2);

function Correct({ suggested, upload, file }: { suggested: Mapping; upload: Upload; file: File }) {
  const { t } = useWords();
  const [text, write] = useState(() => written(suggested));
  const [buyer, name] = useState(upload.order.buyer);
  const mapping = mappingIn(text);
  const send = () => void startUpload({ ...upload.order, buyer, files: [file], mapping: text });
  return (
    <div class="go-on">
      <h4>{t('imports.columns')}</h4>
      <p>{t('imports.columnsHelp')}</p>
      {mapping && <Columns mapping={mapping} onChange={(to) => write(written(to))} />}
      <ReceivedBy space={upload.space} label={t('imports.whose')} buyer={buyer} onPick={name} />
      <details>
        <summary>{t('imports.mapping')}</summary>
        <textarea
          rows={12}
          spellcheck={false}
          aria-label={t('imports.mapping')}
          aria-invalid={!mapping}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </details>
      {!mapping && <p role="alert">{t('imports.mappingBroken')}</p>}
      <button type="button" disabled={!mapping} onClick={send}>
        {t('imports.withMapping')}
      </button>
    </div>
  );
}

function Columns({ mapping, onChange }: { mapping: Mapping; onChange(to: Mapping): void }) {
  const { t } = useWords();
  return (
    <div class="mapping-columns">
      {mapping.columns.map(({ column, field }) => (
        <label key={column} class="setting">
          <b lang="und">{column}</b>
          <select
            aria-label={String(column)}
            value={field}
            onChange={({ currentTarget: { value } }) => {
              const to = FIELDS.find((one) => one === value);
              if (to) onChange(withField(mapping, column, to));
            }}
          >
            {FIELDS.map((one) => (
              <option key={one} value={one}>
                {t(`field.${one}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label class="setting">
        <b>{t('imports.decimals')}</b>
        <select
          aria-label={t('imports.decimals')}
          value={mapping.decimal}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...mapping, decimal: value === ',' ? ',' : '.' })
          }
        >
          <option value=".">{t('decimal.point')}</option>
          <option value=",">{t('decimal.comma')}</option>
        </select>
      </label>
    </div>
  );
}
