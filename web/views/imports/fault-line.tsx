import { useWords } from '../../i18n/words.ts';
import type { Fault } from '../../queries/imports.ts';
import '../../style/runs.css';

type Said = Pick<Fault, 'code' | 'message'> & Partial<Fault>;

/** An error by its code in the page's language, with what the service said of it in its own. */
export function FaultLine({ fault, brief = false }: { fault: Said; brief?: boolean }) {
  const { t, term } = useWords();
  const { code, message, expected, got, row, column } = fault;
  const place = [row && t('imports.row', { n: row }), column].filter(Boolean).join(', ');
  return (
    <div class="fault" role="alert">
      <p>
        {place && <code>{place}</code>}{' '}
        <strong>{term('failure', code, '') || t('failure.other', { code })}</strong>
      </p>
      <p class="small" lang="en">
        {[message, !brief && expected && `expected ${expected}`, !brief && got && `got ${got}`]
          .filter(Boolean)
          .join('; ')}
      </p>
    </div>
  );
}
