import { useWords } from '../../i18n/words.ts';
import type { DocumentDetail } from '../../queries/documents.ts';
import { ActionLink } from '../../ui/action-link.tsx';

/** All editions of one list or declaration in time, this one marked; where a later one takes its place, from when on. */
export function Editions({ of }: { of: DocumentDetail }) {
  const { t, date } = useWords();
  if (of.otherEditions.length === 0) return <p class="small">{t('sources.onlyEdition')}</p>;
  const inTime = [...of.otherEditions, of].sort((a, b) =>
    (a.date ?? '9999') + a.documentId < (b.date ?? '9999') + b.documentId ? -1 : 1,
  );
  return (
    <section>
      <h3>{t('sources.editions')}</h3>
      <ol class="editions">
        {inTime.map((edition) => {
          const name = [edition.edition, edition.date && date(edition.date)].filter(Boolean).join(' · ');
          const isThis = edition.documentId === of.documentId;
          return (
            <li key={edition.documentId} aria-current={isThis ? 'true' : undefined}>
              {isThis ? (
                <b>{name || edition.documentId}</b>
              ) : (
                <ActionLink
                  action={{ type: 'set', slice: 'sources', change: { document: edition.documentId } }}
                >
                  {name || edition.documentId}
                </ActionLink>
              )}
              {edition.replacedFrom && (
                <small> {t('sources.replacedFrom', { date: date(edition.replacedFrom) })}</small>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
