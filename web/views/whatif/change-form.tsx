import { useId, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words.ts';
import type { Terms } from '../../queries/spaces.ts';
import { usePage } from '../../ui/use-page.ts';
import { type Change, type ChangeName, REMAINDERS } from '../../whatif/changes.ts';
import { changeOf, type Draft, EMPTY, lackingIn } from '../../whatif/draft.ts';
import { materialName, riskName } from '../question/terms.ts';
import { ChoiceField, ClaimField, EntityField, SupplierField, TextField } from './fields.tsx';
import { ShareField } from './share-field.tsx';

const NAMES: readonly ChangeName[] = [
  'removeSupplier',
  'setShare',
  'addClaim',
  'setStatus',
  'setFact',
  'removeClaim',
  'removeStatus',
  'removeFact',
];
const STATUSES = ['rmap-assessment', 'recycled-100', 'certificate', 'uses-material', 'rmi-smelter-list'];
const VALUES = ['conformant', 'active', 'listed', 'removed', 'yes', 'no'];

interface FormProps {
  terms: Terms | undefined;
  /** What stands in the fields at first. */
  from?: Partial<Draft>;
  /** The kind of change cannot be chosen: this one is mended. */
  fixed?: boolean;
  submit: string;
  onSubmit(change: Change, draft: Draft): void;
  onCancel?(): void;
}

/** Any change, written field by field. What is typed stays when it is taken over: the next change is often alike. */
export function ChangeForm({ terms, from, fixed = false, submit, onSubmit, onCancel }: FormProps) {
  const { state } = usePage();
  const { t } = useWords();
  const [draft, set] = useState<Draft>(() => ({
    ...EMPTY,
    customer: state.buyer,
    material: state.material,
    risk: state.risk,
    ...from,
  }));
  const [tried, tryIt] = useState(false);
  const lacking = lackingIn(draft);
  const put = (change: Partial<Draft>) => set({ ...draft, ...change });
  return (
    <form
      class="change-form"
      aria-label={t('form.title')}
      onSubmit={(event) => {
        event.preventDefault();
        tryIt(true);
        if (lacking.length > 0) return;
        tryIt(false);
        onSubmit(changeOf(draft), draft);
      }}
    >
      {!fixed && (
        <ChoiceField
          label={t('form.kind')}
          value={draft.name}
          choices={NAMES.map((name) => ({ value: name, label: t(`change.kind.${name}`) }))}
          onChoose={(name) => put({ name: name as ChangeName })}
        />
      )}
      <Fields draft={draft} put={put} terms={terms} />
      {tried && lacking.length > 0 && (
        <p class="caution" role="alert">
          {t('form.lacking')}
        </p>
      )}
      <p class="form-buttons">
        <button type="submit" class="primary">
          {submit}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {t('form.cancel')}
          </button>
        )}
      </p>
    </form>
  );
}

interface PartProps {
  draft: Draft;
  put(change: Partial<Draft>): void;
  terms: Terms | undefined;
}

function Fields(props: PartProps) {
  const { draft, put } = props;
  const { t } = useWords();
  const { customer } = draft;
  const share = (
    <ShareField
      label={t('form.share')}
      value={draft.share}
      unknown={t('form.unknown')}
      onChange={(value) => put({ share: value })}
    />
  );
  const buyer = (
    <EntityField
      label={t('form.customer')}
      value={customer}
      onPick={(id) => put({ customer: id, supplier: '', link: '' })}
    />
  );
  const claim = <ClaimField customer={customer} value={draft.link} onChoose={(link) => put({ link })} />;
  switch (draft.name) {
    case 'removeSupplier':
      return (
        <>
          {buyer}
          <SupplierField
            customer={customer}
            value={draft.supplier}
            onChoose={(supplier) => put({ supplier })}
          />
          <Leaves draft={draft} put={put} />
        </>
      );
    case 'removeClaim':
      return (
        <>
          {buyer}
          {claim}
        </>
      );
    case 'setShare':
      return (
        <>
          {buyer}
          {claim}
          {share}
        </>
      );
    case 'addClaim':
      return (
        <>
          {buyer}
          <EntityField
            label={t('form.newSupplier')}
            value={draft.supplier}
            onPick={(supplier) => put({ supplier })}
          />
          {share}
          <Material {...props} />
          <Period {...props} />
        </>
      );
    default:
      return <Evidence {...props} />;
  }
}

/** Statuses and facts. */
function Evidence(props: PartProps) {
  const { draft, put } = props;
  const words = useWords();
  const { t } = words;
  const list = useId();
  const isStatus = draft.name === 'setStatus' || draft.name === 'removeStatus';
  const risks = props.terms?.lenses.flatMap((lens) => lens.risks.map(({ id }) => id)) ?? [draft.risk];
  return (
    <>
      <EntityField label={t('form.about')} value={draft.about} onPick={(about) => put({ about })} />
      {isStatus ? (
        <ChoiceField
          label={t('form.status')}
          value={draft.kind}
          choices={STATUSES.map((kind) => ({ value: kind, label: words.term('status', kind) }))}
          onChoose={(kind) => put({ kind })}
        />
      ) : (
        <ChoiceField
          label={t('form.risk')}
          value={draft.risk}
          choices={[...new Set(risks)].map((risk) => ({ value: risk, label: riskName(words, risk) }))}
          onChoose={(risk) => put({ risk })}
        />
      )}
      {draft.name === 'setStatus' && (
        <TextField
          label={t('form.value')}
          value={draft.value}
          list={list}
          choices={VALUES.map((value) => ({ value, label: words.term('value', value) }))}
          onType={(value) => put({ value })}
        />
      )}
      {draft.name === 'setFact' && (
        <ShareField
          label={t('form.severity')}
          value={draft.severity}
          unknown={t('form.notRated')}
          percent={false}
          onChange={(severity) => put({ severity })}
        />
      )}
      <Material {...props} />
      {draft.name.startsWith('set') && <Period {...props} />}
    </>
  );
}

/** What a removed supplier leaves behind, and who takes its place. */
export function Leaves({ draft, put }: Pick<PartProps, 'draft' | 'put'>) {
  const { t } = useWords();
  return (
    <>
      <ChoiceField
        label={t('form.leaves')}
        value={draft.leaves}
        choices={REMAINDERS.map((leaves) => ({ value: leaves, label: t(`leaves.${leaves}`) }))}
        onChoose={(leaves) => put({ leaves: leaves as Draft['leaves'] })}
      />
      {draft.leaves === 'replace' && (
        <EntityField label={t('form.by')} value={draft.by} onPick={(by) => put({ by })} />
      )}
    </>
  );
}

function Material({ draft, put, terms }: PartProps) {
  const words = useWords();
  const { t } = words;
  return (
    <ChoiceField
      label={t('form.material')}
      value={draft.material}
      none={t('form.anyMaterial')}
      choices={(terms?.materials ?? []).map(({ id }) => ({ value: id, label: materialName(words, id) }))}
      onChoose={(material) => put({ material })}
    />
  );
}

function Period({ draft, put }: PartProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        type="date"
        label={t('form.from')}
        value={draft.validFrom}
        onType={(validFrom) => put({ validFrom })}
      />
      <TextField
        type="date"
        label={t('form.to')}
        value={draft.validTo}
        onType={(validTo) => put({ validTo })}
      />
    </>
  );
}
