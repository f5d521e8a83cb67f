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
      <ReportGrade report={report} />
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

/** The grade with the findings that made it so, in words where one of them is among those shown. */
function ReportGrade({ report: { grade, findings } }: { report: Report }) {
  const { t } = useWords();
  if (!grade) return null;
  const said = (code: string) => findings.nodes.find((finding) => finding.code === code)?.sentence;
  return (
    <div>
      <p>
        <strong>{t('imports.gradeIs', { grade: grade.grade })}</strong>{' '}
        {grade.reasons.length > 0 ? t('imports.gradeBy') : t('imports.gradeClean')}
      </p>
      <ul class="grade-reasons">
        {grade.reasons.map((code) => (
          <li key={code} class="small">
            {said(code) ?? <code>{code}</code>}
          </li>
        ))}
      </ul>
    </div>
  );
}
