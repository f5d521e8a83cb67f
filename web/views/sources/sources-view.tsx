import { useState } from 'preact/hooks';
import { ask } from '../../api.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import { useWritten } from '../../imports/written.ts';
import { DOCUMENTS, type DocumentFilter } from '../../queries/documents.ts';
import { questionInput } from '../../queries/question-input.ts';
import type { ScreenProps } from '../../screens.ts';
import type { PageState } from '../../state.ts';
import { Pager } from '../../ui/pager.tsx';
import { TakeAway } from '../../ui/take-away.tsx';
import { useOpener } from '../../ui/use-opener.ts';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { Failed } from '../question/failures.tsx';
import { DocumentPanel } from './document-panel.tsx';
import { DocumentTable } from './document-table.tsx';
import { documentRows } from './rows.ts';
import { SourceFilter } from './source-filter.tsx';
import '../../style/sources.css';

const PER_PAGE = 50;

function filterOf(state: PageState): DocumentFilter {
  const { text, citedBy, ofAnswer } = state.sources;
  return {
    ...(text && { text }),
    ...(citedBy && { citedBy: [citedBy] }),
    ...(ofAnswer && state.buyer && { of: { buyer: state.buyer, question: questionInput(state) } }),
  };
}

/** What narrows the list, in words. */
function told({ sources }: PageState, { t }: Words): string[] {
  const { text, citedBy } = sources;
  return [
    text && `${t('sources.find')}: ${text}`,
    citedBy && `${t('sources.citedBy')}: ${t(`sources.by.${citedBy}`)}`,
  ].filter(Boolean);
}

/** Every document on record: found, narrowed and ordered by the service, with what rests on each. */
export function SourcesView(_: ScreenProps) {
  const { state } = usePage();
  const words = useWords();
  const { t } = words;
  const written = useWritten();
  const { space, sources } = state;
  useOpener(sources.document);
  const filter = filterOf(state);
  const list = JSON.stringify([space, filter, sources.order, written]);
  /** Cursors of the pages before this one, of one list. */
  const [turned, turn] = useState<{ list: string; pages: readonly string[] }>({ list, pages: [] });
  const pages = turned.list === list ? turned.pages : [];
  const after = pages.at(-1) ?? null;
  const variables = { filter, order: sources.order, first: PER_PAGE, after };
  const found = useResource(space ? `${list} ${after}` : null, (signal) =>
    ask(DOCUMENTS, variables, space, signal),
  );
  const documents = found.value?.documents;
  return (
    <div class="answer-and-panel sources">
      <main id="answer" class={found.loading && documents ? 'stale' : undefined} aria-busy={found.loading}>
        <div class="sources-head">
          <h1>{t('sources.title')}</h1>
          <TakeAway
            name={t('sources.title')}
            rows={() => documentRows(space, filter, sources.order, told(state, words))}
          />
        </div>
        <section class="card">
          <SourceFilter />
          <p class="small found" role="status">
            {documents && t('sources.found', { n: documents.totalCount })}
          </p>
          {found.error && <Failed error={found.error} retry={found.retry} />}
          {!documents && !found.error && <Waiting for={found}>{t('sources.loading')}</Waiting>}
          {documents?.totalCount === 0 && <p class="nothing">{t('sources.none')}</p>}
          {documents && documents.nodes.length > 0 && (
            <>
              <DocumentTable rows={documents.nodes} />
              <Pager
                before={pages.length * PER_PAGE}
                shown={documents.nodes.length}
                total={documents.totalCount}
                onBack={() => turn({ list, pages: pages.slice(0, -1) })}
                onNext={
                  documents.pageInfo.hasNextPage
                    ? () => turn({ list, pages: [...pages, documents.pageInfo.endCursor!] })
                    : undefined
                }
              />
            </>
          )}
        </section>
      </main>
      {sources.document && <DocumentPanel key={sources.document} id={sources.document} />}
    </div>
  );
}
