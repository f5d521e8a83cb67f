import { useId } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { nameOfNew, newBuyer } from '../../imports/new-buyer.ts';
import { orIfNew } from '../../imports/or-if-new.ts';
import { SEARCH } from '../../queries/buyers.ts';
import { isTerminal } from '../../queries/entity-parts.ts';
import { Combobox, type Options } from '../../ui/combobox.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useEntityName, useOption } from '../question/buyer-box.tsx';

const FOUND = 20;

interface ReceivedByProps {
  /** As `POST /imports` takes it: an id, or ID=NAME of a company that the space does not hold yet; '' = not said. */
  buyer: string;
  /** Where it is looked for: the space that the files go to. */
  space: string;
  label: string;
  onPick(buyer: string): void;
}

/** The company that received the declarations, or whose suppliers a list names: a known one, or a new one by its name. */
export function ReceivedBy({ buyer, space, label, onPick }: ReceivedByProps) {
  const { state } = usePage();
  const { t } = useWords();
  const option = useOption();
  const help = useId();
  const added = nameOfNew(buyer);
  const known = useEntityName(added === undefined ? buyer : '', space);
  const load = async (text: string, signal: AbortSignal): Promise<Options> => {
    if (!text.trim()) return { options: [], more: 0 };
    const { search } = await orIfNew(ask(SEARCH, { text, first: FOUND }, space, signal), { search: [] });
    const buyers = search.map((hit) => hit.entity).filter((entity) => !isTerminal(entity.kind));
    const fresh = { id: newBuyer(text), label: text.trim(), lang: 'und', note: t('imports.newCompany') };
    return { options: [...buyers.map((of) => option(of)), fresh], more: 0 };
  };
  return (
    <fieldset class="received-by" aria-describedby={help}>
      <legend class="small">{label}</legend>
      <Combobox
        class="search"
        label={label}
        hint={t('imports.receivedByHint')}
        text={added ?? known?.name ?? buyer}
        {...(known && { textLang: known.nameLanguage })}
        of={`${space} ${state.lang}`}
        load={load}
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
