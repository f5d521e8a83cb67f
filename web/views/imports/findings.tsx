import { useWords } from '../../i18n/words.ts';
import type { Finding, Report } from '../../queries/imports.ts';
import { Pager } from '../../ui/pager.tsx';
import { SeveritySign } from '../../ui/severity-sign.tsx';

interface FindingsProps {
  of: Report;
  /** Only those of one severity were asked for. */
  filtered: boolean;
  /** Findings on the pages before this one. */
  before: number;
  onBack(): void;
  onNext: (() => void) | undefined;
}

function bySheet(findings: readonly Finding[]): Map<string, Finding[]> {
  const sheets = new Map<string, Finding[]>();
  for (const finding of findings) {
    const held = sheets.get(finding.sheet ?? '');
    if (held) held.push(finding);
    else sheets.set(finding.sheet ?? '', [finding]);
  }
  return sheets;
}

/** Findings by sheet, in the order of the file, each with its cell. */
export function Findings({ of: report, filtered, ...pager }: FindingsProps) {
  const { t } = useWords();
  const { nodes, totalCount } = report.findings;
  if (totalCount === 0) return <p class="small">{t(filtered ? 'findings.noneOf' : 'findings.none')}</p>;
  return (
    <div class="findings">
      {[...bySheet(nodes)].map(([sheet, findings]) => (
        <section key={sheet}>
          <h4>{sheet ? t('findings.sheet', { sheet }) : t('findings.file')}</h4>
          <ul>
            {findings.map((finding, i) => (
              <FindingLine key={`${finding.code}${finding.cell}${i}`} finding={finding} />
            ))}
          </ul>
        </section>
      ))}
      <Pager {...pager} shown={nodes.length} total={totalCount} />
      {report.moreFindings > 0 && <p class="small">{t('imports.notKept', { n: report.moreFindings })}</p>}
    </div>
  );
}

/** Findings that several formats make for reasons of their own: what the service said of this one follows the sentence. */
const GENERAL: ReadonlySet<string> = new Set([
  'ROW_REFUSED',
  'VALUE_NOT_READ',
  'PLACE_NOT_MAPPED',
  'PLACE_CONTRADICTED',
  'EDITION_NOT_STATED',
  'EDITION_DATE_UNKNOWN',
  'LAYOUT_DIFFERS',
  'COLUMNS_TAKEN',
  'SHARES_NOT_MADE',
]);

function FindingLine({ finding }: { finding: Finding }) {
  const { t, lang } = useWords();
  const { code, severity, cell, row, column, got, expected, sentence, message } = finding;
  const place = cell ?? [row !== null && t('imports.row', { n: row }), column].filter(Boolean).join(', ');
  const detail = lang !== 'en' && GENERAL.has(code) && message !== sentence;
  return (
    <li class="finding" data-severity={severity}>
      <span class="severity">
        <SeveritySign severity={severity} />
        {t(`severity.${severity}`)}
      </span>
      <code class="finding-place">{place}</code>
      <div>
        <p>{sentence}</p>
        {detail && (
          <p class="small" lang="en">
            {message}
          </p>
        )}
        {got && (
          <p class="small">
            <Labelled text={t('findings.got', { got: '\n' })} value={got} />
          </p>
        )}
        {expected && (
          <p class="small">
            <Labelled text={t('findings.expected', { expected: '\n' })} value={expected} lang="en" />
          </p>
        )}
      </div>
    </li>
  );
}

/** A value within its label, in the language it has; `\n` stands for it. `und`: what a file says is of any language. */
function Labelled({ text, value, lang = 'und' }: { text: string; value: string; lang?: string }) {
  const [before, after] = text.split('\n');
  return (
    <>
      {before}
      <span lang={lang}>{value}</span>
      {after}
    </>
  );
}
