import { useWords } from '../i18n/words.ts';

interface PagerProps {
  /** Rows before this page. */
  before: number;
  shown: number;
  total: number;
  onBack(): void;
  /** Undefined on the last page. */
  onNext: (() => void) | undefined;
}

/** Which rows of how many a page shows, and the ways to the others. */
export function Pager({ before, shown, total, onBack, onNext }: PagerProps) {
  const { t } = useWords();
  return (
    <p class="small pager">
      {t('pager.shown', { from: before + 1, to: before + shown, total })}
      {before > 0 && (
        <button type="button" onClick={onBack}>
          {t('pager.back')}
        </button>
      )}
      {onNext && (
        <button type="button" onClick={onNext}>
          {t('pager.next')}
        </button>
      )}
    </p>
  );
}
