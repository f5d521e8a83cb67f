import { ApiError, ask } from '../../api.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import { BUYERS, RANKING } from '../../queries/buyers.ts';
import { questionInput } from '../../queries/question-input.ts';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { BuyerRow, type BuyerRowData } from './buyer-row.tsx';
import { Failed } from './failures.tsx';
import { materialName, riskName } from './terms.ts';

const SHOWN = 100;

interface Found {
  total: number;
  /** Those that supply no one: the heads of the chains on record. */
  heads: BuyerRowData[];
  others: BuyerRowData[];
  /** Code of the error for which they are not ranked. */
  unranked?: string;
}

/** No buyer yet: every buyer with its band for the question as it stands, so that picking one is already informed. */
export function BuyersView() {
  const words = useWords();
  const { t } = words;
  const { state } = usePage();
  const question = questionInput(state);
  const key = `${state.space} ${JSON.stringify(question)}`;
  const found = useResource(key, (signal) => load(state.space, question, signal));
  const { value } = found;
  if (!value || value.total === 0) {
    return (
      <section class="buyers">
        <h1>{t('pick.title')}</h1>
        {found.error && <Failed error={found.error} retry={found.retry} />}
        {!found.error && !value && <Waiting for={found}>{t('answer.loading')}</Waiting>}
        {value && <p class="nothing">{t('pick.none')}</p>}
      </section>
    );
  }
  const material = state.material ? materialName(words, state.material) : t('ask.allMaterials');
  return (
    <section class={found.loading ? 'buyers stale' : 'buyers'}>
      <h1>{t('pick.title')}</h1>
      {value.unranked === undefined ? (
        <p class="small">
          {t('pick.ranked', {
            question: t('portfolio.column', { risk: riskName(words, state.risk), material }),
          })}
        </p>
      ) : (
        <p class="caution" role="alert">
          {t('pick.unranked', { why: reasonOf(value.unranked, words) })}
        </p>
      )}
      <BuyerLists found={value} />
    </section>
  );
}

function reasonOf(code: string, { t, term }: Words): string {
  return term('failure', code, '') || t('failure.other', { code });
}

function BuyerLists({ found }: { found: Found }) {
  const { t, number } = useWords();
  const { total, heads, others } = found;
  const shown = heads.length + others.length;
  const rows = (list: readonly BuyerRowData[]) => (
    <ul class="buyer-rows">
      {list.map((row) => (
        <BuyerRow key={row.entity.entityId} {...row} />
      ))}
    </ul>
  );
  return (
    <>
      {heads.length > 0 && rows(heads)}
      {heads.length > 0 && others.length > 0 && (
        <details>
          <summary>{t('pick.others', { n: number(others.length) })}</summary>
          {rows(others)}
        </details>
      )}
      {heads.length === 0 && rows(others)}
      {shown < total && (
        <p class="small">{t('pick.shown', { shown: number(shown), total: number(total) })}</p>
      )}
    </>
  );
}

type Input = ReturnType<typeof questionInput>;

/** The ranking; where the service cannot rank, the plain list and why. */
async function load(space: string, question: Input, signal: AbortSignal): Promise<Found> {
  try {
    const { exposureRanking } = await ask(RANKING, { question, first: SHOWN }, space, signal);
    const { totalCount, nodes } = exposureRanking;
    const rows = (head: boolean) =>
      nodes
        .filter(({ entity }) => (entity.customers.totalCount === 0) === head)
        .map((figures) => ({ entity: figures.entity, figures }));
    return { total: totalCount, heads: rows(true), others: rows(false) };
  } catch (error) {
    if (signal.aborted) throw error;
    const { entities } = await ask(BUYERS, { filter: { buyers: true }, first: SHOWN }, space, signal);
    const others = entities.nodes.map((entity) => ({ entity }));
    const unranked = error instanceof ApiError ? error.code : 'INTERNAL';
    return { total: entities.totalCount, heads: [], others, unranked };
  }
}
