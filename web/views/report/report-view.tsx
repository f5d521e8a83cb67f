import type { Lang } from '../../../common/words/lang.ts';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { type QuestionInput, questionInput } from '../../queries/question-input.ts';
import {
  type KindTerm,
  REPORT_TERMS,
  type ReportLanguage,
  type RequestVariables,
} from '../../queries/reports.ts';
import { useMade } from '../../reports/made.ts';
import type { PageState } from '../../state.ts';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { Failed } from '../question/failures.tsx';
import { MadeReport } from './made-report.tsx';
import { OrderForm } from './order-form.tsx';
import { Preview } from './preview.tsx';
import '../../style/report.css';

/** The question as a report: what to write, in which language, and the report itself to look at and to save. */
export function ReportView() {
  const { state } = usePage();
  const { t } = useWords();
  const terms = useResource('terms', (signal) => ask(REPORT_TERMS, {}, '', signal));
  const made = useMade();
  const kind = terms.value?.reportKinds.find((one) => fromEnum(one.kind) === state.report.kind);
  const order = kind && orderOf(state, kind);
  const isOther = made !== null && JSON.stringify(made.order) !== JSON.stringify(order);
  return (
    <main id="answer" class="report" aria-busy={terms.loading}>
      <h1 class="visually-hidden">{t('report.title')}</h1>
      {terms.error && <Failed error={terms.error} retry={terms.retry} />}
      {!terms.value && !terms.error && <Waiting for={terms}>{t('report.terms')}</Waiting>}
      {terms.value && <OrderForm terms={terms.value} kind={kind} order={order} made={made} />}
      {made && <MadeReport made={made} isOther={isOther} />}
      {made && <Preview made={made} />}
    </main>
  );
}

const fromEnum = (kind: string): string => kind.toLowerCase().replaceAll('_', '-');

const languageOf = (lang: Lang): ReportLanguage => lang.toUpperCase() as ReportLanguage;

/** What the page asks for; undefined where a buyer is wanted and none is chosen. */
function orderOf(state: PageState, { kind, about, asksRisk }: KindTerm): RequestVariables | undefined {
  const { report, buyer, lang } = state;
  if (about === 'BUYER' && !buyer) return undefined;
  const { risk, lens, ...rest }: QuestionInput = questionInput(state);
  return {
    input: {
      kind,
      ...rest,
      ...(about !== 'PORTFOLIO' && buyer && { buyer }),
      ...(asksRisk && { risk, ...(lens && { lens }) }),
      ...(report.profile && { profile: report.profile }),
    },
    formats: ['HTML', ...report.formats.filter((format) => format !== 'HTML')],
    languages: [languageOf(report.language || lang)],
  };
}
