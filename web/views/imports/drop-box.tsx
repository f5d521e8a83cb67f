import { type ComponentChildren, Fragment } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { useDrop } from '../../imports/use-drop.ts';
import { useStartUpload } from '../../imports/use-start-upload.ts';
import { SEARCH } from '../../queries/buyers.ts';
import { isTerminal } from '../../queries/entity-parts.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { DropCover } from '../../ui/drop-cover.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useEntityName, useOption } from '../question/buyer-box.tsx';

const FOUND = 20;

/** Where files are dropped or chosen, and who received them. */
export function DropBox() {
  const { t } = useWords();
  const [buyer, receivedBy] = useState('');
  const { start, space } = useStartUpload();
  const take = (files: readonly File[]) => start(files, buyer);
  const over = useDrop(take);
  return (
    <section class="drop-box" aria-label={t('imports.add')}>
      {over && <DropCover>{t('imports.dropNow', { space })}</DropCover>}
      <p>{t('imports.drop', { space })}</p>
      <p class="small">{t('imports.known')}</p>
      <div class="drop-actions">
        <FilesButton take={take}>{t('imports.choose')}</FilesButton>
        <FilesButton take={take} folder>
          {t('imports.chooseFolder')}
        </FilesButton>
        <ReceivedBy buyer={buyer} onPick={receivedBy} />
      </div>
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

/** The company that received the declarations, or whose suppliers a list names; may be left open. */
function ReceivedBy({ buyer, onPick }: { buyer: string; onPick(id: string): void }) {
  const { state } = usePage();
  const { t } = useWords();
  const option = useOption();
  const help = useId();
  const named = useEntityName(buyer, state.space);
  return (
    <fieldset class="received-by" aria-describedby={help}>
      <legend class="small">{t('imports.receivedBy')}</legend>
      <Combobox
        class="search"
        label={t('imports.receivedBy')}
        hint={t('imports.receivedByHint')}
        text={named?.name ?? buyer}
        {...(named && { textLang: named.nameLanguage })}
        of={`${state.space} ${state.lang}`}
        load={async (text, signal) => {
          if (!text) return { options: [], more: 0 };
          const { search } = await ask(SEARCH, { text, first: FOUND }, state.space, signal);
          const buyers = search.map((hit) => hit.entity).filter((entity) => !isTerminal(entity.kind));
          return { options: buyers.map(option), more: 0 };
        }}
        onPick={onPick}
      />
      {buyer && (
        <button type="button" onClick={() => onPick('')}>
          {t('imports.receivedByNobody')}
        </button>
      )}
      <p class="small" id={help}>
        {t('imports.receivedByHelp')}
      </p>
    </fieldset>
  );
}
