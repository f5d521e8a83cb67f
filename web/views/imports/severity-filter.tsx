import { useWords } from '../../i18n/words.ts';
import { type Report, SEVERITIES, type Severity } from '../../queries/imports.ts';
import { SeveritySign } from '../../ui/severity-sign.tsx';

interface FilterProps {
  report: Report;
  /** Null: all. */
  severity: Severity | null;
  onOnly(severity: Severity | null): void;
}

/** Shows the findings of one severity, each with how many there are. */
export function SeverityFilter({ report, severity, onOnly }: FilterProps) {
  const { t, number } = useWords();
  const { errors, warnings, hints } = report;
  const counts = { ERROR: errors.totalCount, WARNING: warnings.totalCount, NOTICE: hints.totalCount };
  const all = counts.ERROR + counts.WARNING + counts.NOTICE;
  if (all === 0) return null;
  return (
    <fieldset class="choices">
      <legend class="visually-hidden">{t('imports.filter')}</legend>
      <button type="button" aria-pressed={severity === null} onClick={() => onOnly(null)}>
        {t('severity.all')} {number(all)}
      </button>
      {SEVERITIES.map((one) => (
        <button
          key={one}
          type="button"
          data-severity={one}
          aria-pressed={severity === one}
          onClick={() => onOnly(one)}
        >
          <SeveritySign severity={one} />
          {t(`severity.${one}`)} {number(counts[one])}
        </button>
      ))}
    </fieldset>
  );
}
