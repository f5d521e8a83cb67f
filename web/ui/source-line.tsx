import { useWords } from '../i18n/words.ts';
import type { Source } from '../queries/entity-parts.ts';

/** Only web addresses become links: an id or a script in that cell stays text. */
function safeUrl(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}

/** Title of a document, a link where it has an address. */
export function SourceTitle({ of }: { of: Source }) {
  const title = of.title ?? of.documentId;
  const url = safeUrl(of.url);
  if (!url) return <span>{title}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}

/** Where something comes from: publisher, title, edition, date, licence. */
export function SourceLine({ of }: { of: Source | null }) {
  const { t, date } = useWords();
  if (!of) return <span class="source">{t('source.none')}</span>;
  const rest = [
    of.edition && t('source.edition', { edition: of.edition }),
    of.date && t('source.dated', { date: date(of.date) }),
    of.licence && t('source.licence', { licence: of.licence }),
  ].filter(Boolean);
  return (
    <span class="source">
      {of.publisher && `${of.publisher}: `}
      <SourceTitle of={of} />
      {rest.length > 0 && ` · ${rest.join(' · ')}`}
    </span>
  );
}
