import { useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { questionInput } from '../../queries/question-input.ts';
import { REMOVALS, type Removal } from '../../queries/whatif.ts';
import { Explained } from '../../ui/explained.tsx';
import { Name } from '../../ui/name.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Waiting } from '../../ui/waiting.tsx';
import type { Change } from '../../whatif/changes.ts';
import { takenOut } from '../../whatif/taken-out.ts';
import { Failed } from '../question/failures.tsx';

const SHOWN = { start: 12, most: 100 };

interface SupplierListProps {
  add(changes: readonly Change[]): void;
  onBench(change: Change): boolean;
}

/** Pairs of supplier and customer by what it would do were they gone; each can be dragged or put onto the bench. */
export function SupplierList(props: SupplierListProps) {
  const { state } = usePage();
  const { t, number } = useWords();
  const [first, show] = useState(SHOWN.start);
  const { space, buyer } = state;
  const question = questionInput(state);
  const found = useResource(JSON.stringify([space, buyer, question, first]), (signal) =>
    ask(REMOVALS, { buyer, question, first }, space, signal),
  );
  const exposure = found.value?.exposure;
  if (found.error) return <Failed error={found.error} retry={found.retry} />;
  if (exposure?.__typename !== 'Exposure') return <Waiting for={found}>{t('page.loading')}</Waiting>;
  const { removals } = exposure;
  return (
    <>
      <p class="small">{t(removals.length > 0 ? 'suppliers.help' : 'suppliers.none')}</p>
      <ul class="supplier-rows" aria-busy={found.loading}>
        {removals.map((row) => (
          <SupplierRow key={row.linkId} row={row} {...props} />
        ))}
      </ul>
      {removals.length === first && (
        <p class="small">
          {t('suppliers.shown', { n: number(removals.length) })}{' '}
          {first < SHOWN.most && (
            <button type="button" class="link" onClick={() => show(SHOWN.most)}>
              {t('suppliers.more')}
            </button>
          )}
        </p>
      )}
    </>
  );
}

function SupplierRow({ row, add, onBench }: SupplierListProps & { row: Removal }) {
  const { t, percent, points } = useWords();
  const { supplier, customer, share, effect, linkId } = row;
  const out = takenOut(supplier.entityId, customer.entityId);
  const of = { supplier: supplier.name, customer: customer.name };
  const pair = t('suppliers.pair', of);
  const taking = t(onBench(out) ? 'plan.onBench' : 'suppliers.takeOut');
  return (
    <li data-supplier={supplier.entityId} data-customer={customer.entityId} data-label={supplier.name}>
      <span class="grip" aria-hidden="true">
        ⠿
      </span>
      <span class="supplier-words">
        <bdi>
          <Name of={supplier} />
        </bdi>{' '}
        <small>
          {t('suppliers.to')}{' '}
          <bdi>
            <Name of={customer} />
          </bdi>
        </small>
      </span>
      <span class="supplier-effect">
        <Explained of="removal" values={{ effect: percent(effect), ...of }}>
          {t('whatif.points', { points: points(-effect) })}
        </Explained>
        <small>{t('panel.share', { share: percent(share) })}</small>
      </span>
      <span class="supplier-buttons">
        <button
          type="button"
          aria-disabled={onBench(out)}
          aria-label={`${taking}: ${pair}`}
          onClick={() => add([out])}
        >
          {taking}
        </button>
        <button
          type="button"
          aria-label={`${t('suppliers.setShare')}: ${pair}`}
          onClick={() => add([{ setShare: { link: linkId, share } }])}
        >
          {t('suppliers.setShare')}
        </button>
      </span>
    </li>
  );
}
