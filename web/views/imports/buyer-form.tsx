import { useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import { fileOf, startUpload, type Upload } from '../../imports/runs.ts';
import type { RunFile } from '../../queries/imports.ts';
import { ReceivedBy } from './received-by.tsx';

/** A list of suppliers that does not say whose they are: asks, and sends the file again. */
export function BuyerForm({ upload, file }: { upload: Upload; file: RunFile }) {
  const { t } = useWords();
  const [buyer, name] = useState('');
  const given = fileOf(upload, file.path);
  const missing = file.faults.some(({ code, column }) => code === 'MISSING_VALUE' && column === 'buyer');
  if (!missing || !given) return null;
  return (
    <div class="go-on">
      <ReceivedBy space={upload.space} label={t('imports.whose')} buyer={buyer} onPick={name} />
      <button
        type="button"
        disabled={!buyer}
        onClick={() => void startUpload({ ...upload.order, buyer, files: [given] })}
      >
        {t('imports.again')}
      </button>
    </div>
  );
}
