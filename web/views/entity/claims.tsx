import { useWords } from '../../i18n/words.ts';
import type { Claim, ClaimPage } from '../../queries/entity.ts';
import type { EntityKind, EntityName } from '../../queries/entity-parts.ts';
import { isTerminal } from '../../queries/entity-parts.ts';
import { NameLink } from '../../ui/name.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { materialName } from '../question/terms.ts';
import { Period } from './period.tsx';

interface ClaimsProps {
  suppliers: ClaimPage;
  customers: ClaimPage;
  kind: EntityKind;
}

/** Claims in both directions: those that count and, marked, those that do not or were withdrawn. */
export function Claims({ suppliers, customers, kind }: ClaimsProps) {
  const { t } = useWords();
  return (
    <>
      <ClaimList
        title={t('panel.customers')}
        none={t('panel.noCustomers')}
        page={customers}
        other={(claim) => claim.customer}
      />
      {!(isTerminal(kind) && suppliers.totalCount === 0) && (
        <ClaimList
          title={t('panel.suppliers')}
          none={t('panel.noSuppliers')}
          page={suppliers}
          other={(claim) => claim.supplier}
        />
      )}
    </>
  );
}

interface ListProps {
  title: string;
  none: string;
  page: ClaimPage;
  other(claim: Claim): EntityName;
}

function ClaimList({ title, none, page, other }: ListProps) {
  const { t, number } = useWords();
  const counting = [...page.nodes].sort((a, b) => Number(b.counts) - Number(a.counts));
  return (
    <section>
      <h3>{title}</h3>
      {counting.length === 0 && <p class="small">{none}</p>}
      {counting.some((claim) => claim.scope === 'COMPANY') && <p class="small">{t('scope.COMPANY.long')}</p>}
      <ul class="evidence">
        {counting.map((claim) => (
          <li key={claim.linkId} class={claim.retractedAt ? 'withdrawn' : claim.counts ? undefined : 'off'}>
            <ClaimLine claim={claim} other={other(claim)} />
          </li>
        ))}
      </ul>
      {page.totalCount > page.nodes.length && (
        <p class="small">
          {t('table.shown', { shown: number(page.nodes.length), total: number(page.totalCount) })}
        </p>
      )}
    </section>
  );
}

function ClaimLine({ claim, other }: { claim: Claim; other: EntityName }) {
  const words = useWords();
  const { t, percent } = words;
  const what = [
    t(`basis.${claim.basis}`),
    t(`scope.${claim.scope}`),
    claim.depth === 'CHAIN' && t('depth.CHAIN'),
    claim.materials.map((id) => materialName(words, id)).join(', '),
    claim.products.join(', '),
  ];
  return (
    <>
      <p class="evidence-line">
        <NameLink of={other} />
        {claim.share === null ? (
          <span class="mark">{t('panel.shareUnknown')}</span>
        ) : (
          <b>{t('panel.share', { share: percent(claim.share) })}</b>
        )}
      </p>
      <p class="small">
        <span>{what.filter(Boolean).join(' · ')}</span>
        {!claim.counts && <span class="mark"> {t('panel.notCounted')}</span>}
      </p>
      <p class="small">
        <Period of={claim} />
      </p>
      <p class="small">
        <SourceLine of={claim.document} />
      </p>
    </>
  );
}
