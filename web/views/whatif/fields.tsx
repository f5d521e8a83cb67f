import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { SEARCH } from '../../queries/buyers.ts';
import { CLAIMS, type Claim } from '../../queries/entity.ts';
import { viewpoint } from '../../queries/question-input.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { useEntityName, useOption } from '../question/buyer-box.tsx';
import { materialName } from '../question/terms.ts';

const FOUND = 20;
const MOST_CLAIMS = 100;

interface EntityFieldProps {
  label: string;
  value: string;
  onPick(id: string): void;
}

/** An entity, found by name or id. */
export function EntityField({ label, value, onPick }: EntityFieldProps) {
  const { state } = usePage();
  const { t } = useWords();
  const option = useOption();
  const named = useEntityName(value, state.space);
  return (
    <div class="field">
      <span class="small" aria-hidden="true">
        {label}
      </span>
      <Combobox
        class="search"
        label={label}
        hint={t('search.hint')}
        text={named?.name ?? value}
        {...(named && { textLang: named.nameLanguage })}
        of={`${state.space} ${state.lang}`}
        load={async (text, signal) => {
          if (!text) return { options: [], more: 0 };
          const { search } = await ask(SEARCH, { text, first: FOUND }, state.space, signal);
          return { options: search.map((hit) => option(hit.entity)), more: 0 };
        }}
        onPick={onPick}
      />
    </div>
  );
}

interface Choice {
  value: string;
  label: string;
}

interface ChoiceFieldProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  /** What nothing chosen is called; absent: something must be. */
  none?: string;
  onChoose(value: string): void;
}

export function ChoiceField({ label, value, choices, none, onChoose }: ChoiceFieldProps) {
  const known = choices.some((choice) => choice.value === value);
  return (
    <label class="field">
      <span class="small">{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {value && !known && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  type?: 'text' | 'date';
  /** Suggestions, by value and what they are called. */
  choices?: readonly Choice[];
  list?: string;
  onType(value: string): void;
}

export function TextField({ label, value, type = 'text', choices, list, onType }: TextFieldProps) {
  return (
    <label class="field">
      <span class="small">{label}</span>
      <input
        type={type}
        value={value}
        {...(list && { list })}
        {...(type === 'date' && { min: '1970-01-01', max: '2099-12-31' })}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {choices && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </datalist>
      )}
    </label>
  );
}

/** Claims that name suppliers of a customer and count for the question; undefined until they are there. */
function useClaims(customer: string): { claims: readonly Claim[] | undefined; more: number } {
  const { state } = usePage();
  const { space, material } = state;
  const at = viewpoint(state);
  const found = useResource(
    customer ? JSON.stringify([space, customer, at, material]) : null,
    (signal) =>
      ask(CLAIMS, { id: customer, at, first: MOST_CLAIMS, ...(material && { material }) }, space, signal),
    false,
  );
  const page = found.value?.entity?.suppliers;
  return {
    claims: page?.nodes.filter((claim) => claim.counts),
    more: page ? page.totalCount - page.nodes.length : 0,
  };
}

interface OfCustomerProps {
  customer: string;
  value: string;
  onChoose(value: string): void;
}

/** One of the suppliers that the customer is said to have. */
export function SupplierField({ customer, value, onChoose }: OfCustomerProps) {
  const { t } = useWords();
  const { claims, more } = useClaims(customer);
  const suppliers = new Map(claims?.map(({ supplier }) => [supplier.entityId, supplier.name]));
  return (
    <>
      <ChoiceField
        label={t('form.supplier')}
        value={value}
        none={claims?.length === 0 ? t('panel.noSuppliers') : t('form.choose')}
        choices={[...suppliers].map(([id, name]) => ({ value: id, label: name }))}
        onChoose={onChoose}
      />
      <More n={more} />
    </>
  );
}

/** One of the claims that name a supplier of the customer. */
export function ClaimField({ customer, value, onChoose }: OfCustomerProps) {
  const words = useWords();
  const { t, percent } = words;
  const { claims, more } = useClaims(customer);
  const label = ({ supplier, materials, share, basis }: Claim) =>
    [
      supplier.name,
      materials.map((id) => materialName(words, id)).join(', '),
      share === null ? t('panel.shareUnknown') : percent(share),
      t(`basis.${basis}`),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <ChoiceField
        label={t('form.claim')}
        value={value}
        none={claims?.length === 0 ? t('panel.noSuppliers') : t('form.choose')}
        choices={(claims ?? []).map((claim) => ({ value: claim.linkId, label: label(claim) }))}
        onChoose={onChoose}
      />
      <More n={more} />
    </>
  );
}

function More({ n }: { n: number }) {
  const { t, number } = useWords();
  return n > 0 ? <p class="small">{t('form.more', { n: number(n) })}</p> : null;
}
