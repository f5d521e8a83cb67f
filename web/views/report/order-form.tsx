import { LANGS, type Lang } from '../../../common/words/lang.ts';
import { useWords } from '../../i18n/words.ts';
import {
  type KindTerm,
  REPORT_FORMATS,
  type ReportFormat,
  type ReportTerms,
  type RequestVariables,
} from '../../queries/reports.ts';
import { giveUp, isUnderWay, type Made, makeReport } from '../../reports/made.ts';
import type { ReportState } from '../../slices/report.ts';
import { usePage } from '../../ui/use-page.ts';

interface OrderFormProps {
  terms: ReportTerms;
  /** Undefined where the address names a kind that there is not. */
  kind: KindTerm | undefined;
  /** Undefined where something is missing. */
  order: RequestVariables | undefined;
  made: Made | null;
}

/** What is to be made of the question above: kind, language, what may leave, files. */
export function OrderForm({ terms, kind, order, made }: OrderFormProps) {
  const { state, dispatch } = usePage();
  const { t, term } = useWords();
  const { report } = state;
  const put = (change: Partial<ReportState>) =>
    dispatch({ type: 'set', slice: 'report', change, inPlace: true });
  const underWay = isUnderWay(made);
  return (
    <form
      class="card report-order"
      aria-label={t('report.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (order) void makeReport(state.space, order);
      }}
    >
      <label class="report-kind">
        <span class="small">{t('report.kind')}</span>
        <select value={report.kind} onChange={({ currentTarget }) => put({ kind: currentTarget.value })}>
          {!kind && <option value={report.kind}>{report.kind}</option>}
          {terms.reportKinds.map((one) => (
            <option key={one.kind} value={one.kind.toLowerCase().replaceAll('_', '-')}>
              {term('report', one.kind)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="small">{t('report.language')}</span>
        <select
          value={report.language || state.lang}
          onChange={({ currentTarget }) => put({ language: currentTarget.value as Lang })}
        >
          {LANGS.map((lang) => (
            <option key={lang} value={lang} lang={lang}>
              {t(`letter.lang.${lang}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="small">{t('report.profile')}</span>
        <select
          value={report.profile || terms.disclosureProfiles[0]?.id}
          onChange={({ currentTarget }) => put({ profile: currentTarget.value })}
        >
          {terms.disclosureProfiles.map(({ id }) => (
            <option key={id} value={id}>
              {term('profile', id)}
            </option>
          ))}
        </select>
      </label>
      <Files chosen={report.formats} choose={(formats) => put({ formats })} />
      <p class="report-buttons">
        <button type="submit" class="primary" disabled={!order || underWay}>
          {t(made ? 'report.again' : 'report.make')}
        </button>
        {underWay && (
          <button type="button" onClick={() => void giveUp()}>
            {t('report.cancel')}
          </button>
        )}
      </p>
      {kind && <Subject kind={kind} hasBuyer={state.buyer !== ''} />}
    </form>
  );
}

function Files({
  chosen,
  choose,
}: {
  chosen: readonly ReportFormat[];
  choose(to: readonly ReportFormat[]): void;
}) {
  const { t } = useWords();
  return (
    <fieldset class="report-files">
      <legend class="small">{t('report.files')}</legend>
      {REPORT_FORMATS.map((format) => (
        <label key={format}>
          <input
            type="checkbox"
            checked={format === 'HTML' || chosen.includes(format)}
            disabled={format === 'HTML'}
            onChange={({ currentTarget: { checked } }) =>
              choose(REPORT_FORMATS.filter((one) => (one === format ? checked : chosen.includes(one))))
            }
          />
          {t(`report.${format}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** What of the sentence above the report leaves out, or lacks. */
function Subject({ kind: { about, asksRisk }, hasBuyer }: { kind: KindTerm; hasBuyer: boolean }) {
  const { t } = useWords();
  if (about === 'BUYER' && !hasBuyer) return <p role="status">{t('report.noBuyer')}</p>;
  return (
    <>
      {about === 'PORTFOLIO' && hasBuyer && <p class="small">{t('report.everyBuyer')}</p>}
      {!asksRisk && <p class="small">{t('report.noRisk')}</p>}
    </>
  );
}
