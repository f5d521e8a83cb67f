import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { DOCUMENT, type DocumentDetail } from '../../queries/documents.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { NameLink } from '../../ui/name.tsx';
import { SourceTitle } from '../../ui/source-line.tsx';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { Failed } from '../question/failures.tsx';
import { Carries } from './carries.tsx';
import { Citing } from './citing.tsx';
import { Editions } from './editions.tsx';

/** One document: what it is, its other editions, how much of the asked figure passes over it, and what rests on it. */
export function DocumentPanel({ id }: { id: string }) {
  const { state } = usePage();
  const { t } = useWords();
  const panel = useRef<HTMLElement>(null);
  const found = useResource(`${state.space} ${id}`, (signal) => ask(DOCUMENT, { id }, state.space, signal));
  const document = found.value?.document;
  // where the panel lies under the list, what was opened is brought into sight
  useEffect(() => {
    if (document) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [document]);
  return (
    <aside class="panel document-panel" id="panel" aria-label={t('sources.panel')} ref={panel}>
      <ActionLink class="panel-close" action={{ type: 'set', slice: 'sources', change: { document: '' } }}>
        <span aria-hidden="true">×</span> {t('panel.close')}
      </ActionLink>
      {found.error && <Failed error={found.error} retry={found.retry} />}
      {!found.value && !found.error && <Waiting for={found}>{t('sources.loading')}</Waiting>}
      {found.value && !document && <p class="nothing">{t('sources.missing', { id })}</p>}
      {document && (
        <>
          <Identity of={document} />
          <Editions of={document} />
          {state.buyer && <Carries id={id} />}
          <Citing of={document} />
        </>
      )}
    </aside>
  );
}

function Identity({ of }: { of: DocumentDetail }) {
  const { t, date } = useWords();
  const rows = [
    [t('sources.publisher'), of.publisher && <bdi>{of.publisher}</bdi>],
    [t('sources.edition'), of.edition && <bdi>{of.edition}</bdi>],
    [t('sources.date'), of.date && date(of.date)],
    [t('sources.licence'), of.licence && <bdi>{of.licence}</bdi>],
    [
      t('sources.declarer'),
      of.declaredBy ? <NameLink of={of.declaredBy} /> : of.declarer && <bdi>{of.declarer}</bdi>,
    ],
    [t('sources.series'), of.series && <bdi>{of.series}</bdi>],
    [t('sources.replaced'), of.replacedFrom && date(of.replacedFrom)],
    [t('sources.url'), of.url && <bdi class="url">{of.url}</bdi>],
    [t('sources.hash'), of.hash && <bdi class="hash">{of.hash}</bdi>],
    [t('sources.id'), <bdi key="id">{of.documentId}</bdi>],
  ] as const;
  return (
    <section class="identity">
      <h2>
        <SourceTitle of={of} />
      </h2>
      <dl class="rows">
        {rows
          .filter(([, value]) => value)
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
