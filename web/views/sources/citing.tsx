import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ask, type Query } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import {
  CITING_CLAIMS,
  CITING_FACTS,
  CITING_STATUSES,
  type CitedVariables,
  type CitingClaim,
  type CitingFact,
  type CitingStatus,
  DESCRIBED_ENTITIES,
  type DocumentDetail,
  type PageOf,
} from '../../queries/documents.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import { viewpoint } from '../../queries/question-input.ts';
import { Explained } from '../../ui/explained.tsx';
import { NameLink } from '../../ui/name.tsx';
import { Pager } from '../../ui/pager.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Period } from '../entity/period.tsx';
import { FactText } from '../entity/risk-facts.tsx';
import { StatusWords } from '../entity/status-words.tsx';
import { Failed } from '../question/failures.tsx';
import { materialName, riskName } from '../question/terms.ts';

const PER_PAGE = 10;

/** What rests on a document: its claims, facts and statuses, and the entities that it describes, each a page at a time. */
export function Citing({ of }: { of: DocumentDetail }) {
  const { t } = useWords();
  const { documentId: id, cited } = of;
  return (
    <section>
      <h3>
        <Explained of="cited" values={{ ...cited }}>
          {t('sources.rests')}
        </Explained>
      </h3>
      <Rows
        id={id}
        title={t('sources.claims')}
        count={cited.claims}
        query={CITING_CLAIMS}
        line={(row) => <Claim of={row} />}
      />
      <Rows
        id={id}
        title={t('sources.facts')}
        count={cited.facts}
        query={CITING_FACTS}
        line={(row) => <Fact of={row} />}
      />
      <Rows
        id={id}
        title={t('sources.statuses')}
        count={cited.statuses}
        query={CITING_STATUSES}
        line={(row) => <StatusLine of={row} />}
      />
      <Rows
        id={id}
        title={t('sources.describes')}
        query={DESCRIBED_ENTITIES}
        line={(row) => <NameLink of={row} />}
      />
    </section>
  );
}

interface RowsProps<Row> {
  id: string;
  title: string;
  /** Undefined where to count is to read: told when it is opened. */
  count?: number;
  query: Query<{ document: { rows: PageOf<Row> } | null }, CitedVariables>;
  line(row: Row): ComponentChildren;
}

/** Opened where there is something: the rows are asked for then. */
function Rows<Row>({ id, title, count, query, line }: RowsProps<Row>) {
  const { state } = usePage();
  const { t, number } = useWords();
  const [open, setOpen] = useState(false);
  const [pages, turn] = useState<readonly string[]>([]);
  const after = pages.at(-1) ?? null;
  const at = viewpoint(state);
  const found = useResource(
    open ? JSON.stringify([state.space, id, query.text, after, at]) : null,
    (signal) => ask(query, { id, at, first: PER_PAGE, after }, state.space, signal),
  );
  const rows = found.value?.document?.rows;
  const total = count ?? rows?.totalCount;
  if (count === 0) return <p class="small none">{t('sources.noRows', { title })}</p>;
  return (
    <details class="citing" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title} {total !== undefined && <b>{number(total)}</b>}
      </summary>
      {found.error && <Failed error={found.error} retry={found.retry} />}
      {open && !rows && !found.error && <p class="small quiet">{t('sources.loading')}</p>}
      {open && rows?.totalCount === 0 && <p class="small">{t('sources.noRows', { title })}</p>}
      {open && rows && rows.totalCount > 0 && (
        <>
          <ul class="evidence">
            {rows.nodes.map((row, i) => (
              <li key={`${after} ${i}`}>{line(row)}</li>
            ))}
          </ul>
          {rows.totalCount > PER_PAGE && (
            <Pager
              before={pages.length * PER_PAGE}
              shown={rows.nodes.length}
              total={rows.totalCount}
              onBack={() => turn(pages.slice(0, -1))}
              onNext={
                rows.pageInfo.hasNextPage ? () => turn([...pages, rows.pageInfo.endCursor!]) : undefined
              }
            />
          )}
        </>
      )}
    </details>
  );
}

function Claim({ of }: { of: CitingClaim }) {
  const words = useWords();
  const { t, percent } = words;
  const share = of.share === null ? t('panel.shareUnknown') : t('panel.share', { share: percent(of.share) });
  const rest = [share, of.materials.map((id) => materialName(words, id)).join(', '), t(`basis.${of.basis}`)];
  return (
    <>
      <p>
        <NameLink of={of.supplier} /> <span aria-hidden="true">→</span>
        <span class="visually-hidden">{t('compare.to')}</span> <NameLink of={of.customer} />
      </p>
      <p class="small">
        {rest.filter(Boolean).join(' · ')}
        {!of.counts && ` · ${t('panel.notCounted')}`}
      </p>
      <p class="small">
        <Period of={of} />
      </p>
    </>
  );
}

function About({ entity }: { entity: EntityName | null }) {
  return entity ? (
    <>
      <NameLink of={entity} />{' '}
    </>
  ) : null;
}

function Fact({ of }: { of: CitingFact }) {
  const words = useWords();
  const { t, number } = words;
  return (
    <>
      <p>
        {of.subject && <About entity={of.subject} />}
        <FactText fact={of} entity={of.subject ?? undefined} />
      </p>
      <p class="small">
        {riskName(words, of.risk)} · {of.severity === null ? t('panel.notRated') : number(of.severity, 2)} ·{' '}
        <Period of={of} />
      </p>
    </>
  );
}

function StatusLine({ of }: { of: CitingStatus }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <p>
        {of.subject ? <About entity={of.subject} /> : <bdi>{of.about} </bdi>}
        <StatusWords of={of} />
      </p>
      <p class="small">
        {of.material && `${materialName(words, of.material)} · `}
        <Period of={of} />
        {!of.counts && ` · ${t('panel.notCounted')}`}
      </p>
    </>
  );
}
