import { isPassing } from '../../again.ts';
import type { ApiError } from '../../api.ts';
import type { Key } from '../../i18n/en/messages.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import type { Refusal } from '../../queries/answer.ts';
import { isTerminal } from '../../queries/entity-parts.ts';
import type { Action, Question } from '../../state.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { NameLink } from '../../ui/name.tsx';

/** The service did not answer, or refused as a whole: what happened, what stays, what to do. */
export function Failed({ error, retry }: { error: ApiError; retry(): void }) {
  const { t, term } = useWords();
  const known = term('failure', error.code, '');
  const passing = isPassing(error);
  return (
    <div class="failure" role="alert">
      <h2>{t('failure.title')}</h2>
      <p>{known || t('failure.other', { code: error.code })}</p>
      {!passing && error.message && (
        <p class="small" lang="en">
          {error.message}
        </p>
      )}
      <p class="small">
        {t('failure.kept')} {passing && t('failure.byItself')}
      </p>
      <button type="button" onClick={retry}>
        {t('failure.retry')}
      </button>
    </div>
  );
}

/** A failure the question itself brought about: each with its way on. */
export function Refused({ refusal, asked }: { refusal: Refusal; asked: Question }) {
  const words = useWords();
  const { t } = words;
  return (
    <div class="failure" role="alert">
      <h2>{t('failure.title')}</h2>
      <p>{sentence(refusal, asked, words)}</p>
      {refusal.__typename === 'NoSupplierOnRecord' && !isTerminal(refusal.entity.kind) && (
        <p>
          {t('failure.noSupplierHelp')} <NameLink of={refusal.entity} />
        </p>
      )}
      {'nearest' in refusal && <Nearest ids={refusal.nearest} action={correction(refusal)} />}
      <p>
        <ActionLink action={{ type: 'ask', change: { buyer: '' } }}>{t('failure.startOver')}</ActionLink>
      </p>
    </div>
  );
}

function sentence(refusal: Refusal, asked: Question, { t, term }: Words): string {
  switch (refusal.__typename) {
    case 'UnknownEntity':
      return t('failure.unknownEntity', { id: asked.buyer });
    case 'NoSupplierOnRecord': {
      const { name, kind } = refusal.entity;
      return isTerminal(kind)
        ? t('failure.noSupplierTerminal', { name, kind: t(`kind.${kind}`) })
        : t('failure.noSupplier', { name });
    }
    case 'UnknownTerm':
      return t('failure.unknownTerm', { got: refusal.got, field: term('ask', refusal.field) });
    case 'InvalidQuestion':
      return t('failure.invalid', {
        field: term('ask', refusal.field as Key, refusal.field),
        expected: term('wanted', refusal.field, refusal.wanted),
      });
  }
}

function correction(refusal: Extract<Refusal, { nearest: string[] }>): (id: string) => Action {
  const field = refusal.__typename === 'UnknownTerm' ? refusal.field : 'buyer';
  return (id) => ({ type: 'ask', change: { [field]: id } });
}

function Nearest({ ids, action }: { ids: readonly string[]; action(id: string): Action }) {
  const { t, term } = useWords();
  if (ids.length === 0) return null;
  return (
    <p>
      {t('failure.nearest')}{' '}
      {ids.map((id) => (
        <span key={id} class="nearest">
          <ActionLink action={action(id)}>{term('material', id, term('risk', id, id))}</ActionLink>
        </span>
      ))}
    </p>
  );
}
