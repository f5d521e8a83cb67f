import { useEffect, useRef, useState } from 'preact/hooks';
import { TAGS } from '../../../common/words/format.ts';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { type ImportLine, REPORT, type Severity } from '../../queries/imports.ts';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { Failed } from '../question/failures.tsx';
import { Findings } from './findings.tsx';
import { ReportSummary } from './report-summary.tsx';
import { SenderRequest } from './sender-request.tsx';
import { SeverityFilter } from './severity-filter.tsx';
import { UndoImport } from './undo-import.tsx';

/** As many as the service gives at once. */
const PER_PAGE = 100;

interface ReportProps {
  line: ImportLine;
  onClose(): void;
}

/** What one import's file said, what was found in it, and how to take it back. */
export function ImportReport({ line, onClose }: ReportProps) {
  const { state } = usePage();
  const { t, lang } = useWords();
  const [severity, only] = useState<Severity | null>(null);
  /** Cursors of the pages before this one. */
  const [pages, turn] = useState<readonly string[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  const after = pages.at(-1) ?? null;
  const variables = { id: line.id, first: PER_PAGE, after, severity, language: TAGS[lang] };
  const report = useResource(`${JSON.stringify(variables)} ${line.state}`, async (signal) => {
    const { node } = await ask(REPORT, variables, state.space, signal);
    return node;
  });
  const info = report.value?.findings.pageInfo;
  const next = info?.hasNextPage ? info.endCursor : null;
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="card report" aria-labelledby="report-title" aria-busy={report.loading}>
      <header class="report-head">
        <h2 id="report-title" ref={title} tabIndex={-1} lang="und">
          {line.source}
        </h2>
        <button type="button" onClick={onClose}>
          {t('imports.close')}
        </button>
      </header>
      {report.error && <Failed error={report.error} retry={report.retry} />}
      {!report.value && report.loading && <Waiting for={report}>{t('imports.loadingReport')}</Waiting>}
      {report.value && (
        <>
          <ReportSummary report={report.value} />
          <section aria-labelledby="findings-title">
            <h3 id="findings-title">{t('findings.title')}</h3>
            <SeverityFilter
              report={report.value}
              severity={severity}
              onOnly={(one) => {
                only(one);
                turn([]);
              }}
            />
            <Findings
              of={report.value}
              filtered={severity !== null}
              before={pages.length * PER_PAGE}
              onBack={() => turn(pages.slice(0, -1))}
              onNext={next === null ? undefined : () => turn([...pages, next])}
            />
          </section>
          {report.value.request && <SenderRequest request={report.value.request} />}
        </>
      )}
      {line.state !== 'undone' && <UndoImport line={line} />}
    </section>
  );
}
