import { type ComponentChildren, Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import { useDrop } from '../../imports/use-drop.ts';
import { useStartUpload } from '../../imports/use-start-upload.ts';
import { Needs, useMay } from '../../session/needs.tsx';
import { DropCover } from '../../ui/drop-cover.tsx';
import { ReceivedBy } from './received-by.tsx';

/** Where files are dropped or chosen, and who received them. */
export function DropBox() {
  const { t } = useWords();
  const [buyer, receivedBy] = useState('');
  const { start, space } = useStartUpload();
  const mayImport = useMay({ least: 'steward', whole: true }, space);
  const take = (files: readonly File[]) => (mayImport ? start(files, buyer) : undefined);
  const over = useDrop(take);
  return (
    <section class="drop-box" aria-label={t('imports.add')}>
      {over && mayImport && <DropCover>{t('imports.dropNow', { space })}</DropCover>}
      <p>{t('imports.drop', { space })}</p>
      <p class="small">{t('imports.known')}</p>
      <Needs least="steward" whole space={space}>
        <div class="drop-actions">
          <FilesButton take={take}>{t('imports.choose')}</FilesButton>
          <FilesButton take={take} folder>
            {t('imports.chooseFolder')}
          </FilesButton>
          <ReceivedBy space={space} label={t('imports.receivedBy')} buyer={buyer} onPick={receivedBy} />
        </div>
      </Needs>
    </section>
  );
}

interface FilesButtonProps {
  take(files: readonly File[]): void;
  /** Whole folders are chosen. */
  folder?: boolean;
  children: ComponentChildren;
}

function FilesButton({ take, folder = false, children }: FilesButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Fragment>
      <button type="button" onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        {...(folder && ({ webkitdirectory: true } as object))}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          // so that the same file can be chosen again
          currentTarget.value = '';
        }}
      />
    </Fragment>
  );
}
