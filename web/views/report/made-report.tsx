import { useWords, type Words } from '../../i18n/words.ts';
import { REPORT_FORMATS, type ReportRun } from '../../queries/reports.ts';
import { isUnderWay, type Made } from '../../reports/made.ts';
import { FaultLine } from '../imports/fault-line.tsx';

interface MadeReportProps {
  made: Made;
  /** The settings have changed since. */
  isOther: boolean;
}

/** How far the report is, what it is called, and its files. */
export function MadeReport({ made, isOther }: MadeReportProps) {
  const words = useWords();
  const { t, percent } = words;
  const { run, error } = made;
  const fault = error ?? run?.error;
  return (
    <section class="card report-made" aria-label={t('report.preview')}>
      <p role="status">{stateWords(made, words)}</p>
      {isUnderWay(made) && (
        <p class="progress">
          <progress max={1} value={run?.done ?? 0} aria-label={t('report.title')} />{' '}
          <span class="small">{percent(run?.done ?? 0)}</span>
        </p>
      )}
      {fault && <FaultLine fault={fault} />}
      {isOther && <p class="report-other">{t('report.other')}</p>}
      {run?.state === 'DONE' && <Files run={run} />}
    </section>
  );
}

function stateWords({ run, error }: Made, { t }: Words): string {
  if (error) return t('report.FAILED');
  if (!run) return t('report.WAITING');
  const format = REPORT_FORMATS.find((one) => run.step?.toUpperCase().startsWith(`${one} `));
  return run.state === 'RUNNING' && format ? t('report.writing', { format }) : t(`report.${run.state}`);
}

function Files({ run: { report, files } }: { run: ReportRun }) {
  const { t, number } = useWords();
  return (
    <>
      <ul class="report-saves">
        {files.map(({ name, format, bytes, path }) => (
          <li key={name}>
            <a href={path} download={name}>
              {t('report.save', { format, size: number(Math.max(1, Math.round(bytes / 1000))) })}
            </a>
          </li>
        ))}
      </ul>
      <p class="small">{t('report.hour')}</p>
      {report && (
        <p class="small">
          <code>{report.id}</code> {t('report.madeHelp')}
        </p>
      )}
    </>
  );
}
