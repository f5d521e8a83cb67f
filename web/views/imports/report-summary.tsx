import { useWords } from '../../i18n/words.ts';
import type { Report } from '../../queries/imports.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { Recognised } from './recognised.tsx';

/** What the file was, what became of its rows, its grade, and what follows from it. */
export function ReportSummary({ report }: { report: Report }) {
  const { t, number, date } = useWords();
  const { recognised, tally, replaces, waiting, matched, added, unchanged, documents } = report;
  return (
    <div class="report-summary">
      <p>
        <Recognised as={recognised} otherwise={t('imports.tables')} />
      </p>
      {tally && <p>{t('imports.tally', { ...tally })}</p>}
      {added !== null && <p>{t('imports.added', { added, unchanged: unchanged ?? 0 })}</p>}
      <ReportGrade grade={report.grade} />
      {documents.length > 0 && (
        <p>
          {t('imports.documents')}{' '}
          {documents.map(({ documentId, title, publisher, date: day }) => (
            <span key={documentId} class="one-of" lang="und">
              {[title ?? documentId, publisher, day && date(day)].filter(Boolean).join(', ')}
            </span>
          ))}
        </p>
      )}
      {replaces.length > 0 && (
        <p>{t('imports.replaces', { n: replaces.length, ids: replaces.join(', ') })}</p>
      )}
      {matched !== null && matched > 0 && <p>{t('imports.matched', { n: matched })}</p>}
      {waiting !== null && waiting > 0 && (
        <p>
          {t('imports.waiting', { n: number(waiting) })}{' '}
          <ActionLink action={{ type: 'turn', screen: 'matches' }}>{t('imports.decide')}</ActionLink>
        </p>
      )}
    </div>
  );
}

/** The grade with what made it so. */
function ReportGrade({ grade }: Pick<Report, 'grade'>) {
  const { t } = useWords();
  if (!grade) return null;
  return (
    <div>
      <p>
        <strong>{t('imports.gradeIs', { grade: grade.grade })}</strong>{' '}
        {grade.because.length > 0 ? t('imports.gradeBy') : t('imports.gradeClean')}
      </p>
      <ul class="grade-reasons">
        {grade.because.map((sentence) => (
          <li key={sentence} class="small">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
