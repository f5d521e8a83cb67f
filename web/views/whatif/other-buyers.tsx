import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { questionInput } from '../../queries/question-input.ts';
import { MOVED_BUYERS, type MovedBuyer, type Together } from '../../queries/whatif.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { Name } from '../../ui/name.tsx';
import { SortableTable, type TableColumn } from '../../ui/sortable-table.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Failed } from '../question/failures.tsx';
import { moved, moves } from './figures.tsx';

const SHOWN = 20;

interface OthersProps {
  changes: readonly object[];
  /** What they do to the asked buyer, which is none of the others. */
  together: Together;
}

/** Who else moves: the other buyers whose figures the same changes touch. */
export function OtherBuyers({ changes, together }: OthersProps) {
  const { state } = usePage();
  const { t, number } = useWords();
  const { space, buyer } = state;
  const question = questionInput(state);
  const key = changes.length > 0 ? JSON.stringify([space, question, changes]) : null;
  const found = useResource(key, (signal) =>
    // the asked buyer is among them
    ask(MOVED_BUYERS, { question, changes: [...changes], first: SHOWN + 1 }, space, signal),
  );
  const answer = found.value?.scenarioRanking;
  const list = answer && 'moved' in answer ? answer : undefined;
  const others = list?.moved.filter((row) => row.buyer.entityId !== buyer).slice(0, SHOWN) ?? [];
  const total = (list?.totalCount ?? 0) - Number(moves(together));
  return (
    <section class={found.loading && list ? 'card stale' : 'card'} aria-busy={found.loading}>
      <h2>{t('others.title')}</h2>
      {changes.length === 0 && <p class="small">{t('others.noChange')}</p>}
      {found.error && <Failed error={found.error} retry={found.retry} />}
      {changes.length > 0 && !list && found.loading && <p class="small quiet">{t('page.loading')}</p>}
      {list && others.length === 0 && <p class="small">{t('others.none')}</p>}
      {others.length > 0 && (
        <>
          <BuyerTable rows={others} />
          <p class="small">{t('table.shown', { shown: number(others.length), total: number(total) })}</p>
        </>
      )}
    </section>
  );
}

function BuyerTable({ rows }: { rows: readonly MovedBuyer[] }) {
  const words = useWords();
  const { t, fine, points } = words;
  const columns: TableColumn<MovedBuyer>[] = [
    {
      id: 'buyer',
      label: t('ask.buyer'),
      sort: (row) => row.buyer.name,
      cell: (row) => (
        <ActionLink action={{ type: 'ask', change: { buyer: row.buyer.entityId } }}>
          <bdi>
            <Name of={row.buyer} />
          </bdi>
        </ActionLink>
      ),
    },
    {
      id: 'expected',
      label: t('whatif.expected'),
      numeric: true,
      sort: (row) => Math.abs(row.after.expected - row.before.expected),
      cell: ({ before, after }) =>
        `${t('whatif.fromTo', { from: fine(before.expected), to: fine(after.expected) })} (${points(after.expected - before.expected)})`,
    },
    {
      id: 'bounds',
      label: t('others.bounds'),
      numeric: true,
      cell: ({ after }) => t('others.range', { low: fine(after.low), high: fine(after.high) }),
    },
    {
      id: 'coverage',
      label: t('whatif.coverage'),
      numeric: true,
      cell: ({ before, after }) => moved(before.coverage, after.coverage, words),
    },
  ];
  return (
    <SortableTable
      caption={t('others.caption')}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.buyer.entityId}
    />
  );
}
