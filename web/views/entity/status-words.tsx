import { useWords } from '../../i18n/words.ts';
import type { StatusRow } from '../../queries/entity.ts';

/** A status in the words of the page; a kind or a value that has none stands as it was declared. */
export function StatusWords({ of }: { of: Pick<StatusRow, 'kind' | 'value'> }) {
  const { t, term } = useWords();
  const kind = term('status', of.kind, '');
  const value = term('value', of.value, '');
  const text = t('panel.status', { kind: kind || of.kind, value: value || of.value });
  return <span {...(!kind && !value && { lang: 'en' })}>{text}</span>;
}
