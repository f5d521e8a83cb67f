import type { Key } from '../../i18n/en/messages.ts';
import { useWords, type Words } from '../../i18n/words.ts';
import type { Answer, Remark } from '../../queries/answer.ts';
import type { Source } from '../../queries/entity-parts.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { lensName, materialName } from './terms.ts';

const EDITIONS = 3;
/** Every document of the answer, whatever was looked for before. */
const ALL = { text: '', citedBy: '', document: '' } as const;

/** What the answer rests on: its two times, lens and snapshot, limits, faults and editions. */
export function Rests({ answer }: { answer: Answer }) {
  const words = useWords();
  const { t, date, moment } = words;
  const { basis, question } = answer;
  return (
    <section class="card rests">
      <h2>{t('why.rests')}</h2>
      <p class="small">
        {t('why.asked', {
          asOf: date(question.asOf),
          knownAt: moment(question.knownAt),
          lens: lensName(words, { id: basis.lens, title: basis.lens }),
          version: basis.lensVersion,
          snapshot: basis.snapshot.slice(0, 17),
        })}
      </p>
      {basis.response && (
        <p class="small">
          {t('why.response', { action: words.term('response', basis.response.action) })}{' '}
          <span lang="en">({basis.response.citation})</span>
        </p>
      )}
      <Remarks title={t('why.limits')} none={t('why.noLimits')} remarks={basis.limits} />
      <Remarks title={t('why.faults')} none={t('why.noFaults')} remarks={basis.faults} />
      <Editions editions={basis.editions} />
    </section>
  );
}

/** Lists, indices and reports whose facts could count; the first few at once. */
function Editions({ editions }: { editions: readonly Source[] }) {
  const { t, number } = useWords();
  const rest = editions.slice(EDITIONS);
  const line = (edition: Source) => (
    <li key={edition.documentId}>
      <SourceLine of={edition} />
    </li>
  );
  return (
    <>
      <h3>{t('why.editions')}</h3>
      <p class="small">
        <ActionLink
          action={{ type: 'set', slice: 'sources', change: { ...ALL, ofAnswer: true }, screen: 'sources' }}
        >
          {t('why.sources')}
        </ActionLink>
      </p>
      {editions.length === 0 && <p class="small">{t('why.noEditions')}</p>}
      <ul class="plain small">{editions.slice(0, EDITIONS).map(line)}</ul>
      {rest.length > 0 && (
        <details class="small">
          <summary>{t('why.more', { n: number(rest.length) })}</summary>
          <ul class="plain">{rest.map(line)}</ul>
        </details>
      )}
    </>
  );
}

/** In the page's language where the code is known, else as the service says it. */
function remarkText({ code, count, names, message }: Remark, words: Words): string {
  const { t, term, list } = words;
  const key = `remark.${code}` as Key;
  const named = list(names.map((name) => materialName(words, name)));
  return term('remark', code, '') ? t(key, { n: count ?? 0, names: named }) : message;
}

/** Limits or faults in the page's language, each with whom it is about. */
export function Remarks({
  title,
  none,
  remarks,
}: {
  title: string;
  none: string;
  remarks: readonly Remark[];
}) {
  const words = useWords();
  return (
    <>
      <h3>{title}</h3>
      {remarks.length === 0 && <p class="small">{none}</p>}
      <ul class="plain small remarks">
        {remarks.map((remark) => (
          <li key={`${remark.code} ${remark.about.join()}`}>
            {remarkText(remark, words)}
            {remark.about.length > 0 && <About ids={remark.about} count={remark.count} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function About({ ids, count }: { ids: readonly string[]; count: number | null }) {
  const { t, number } = useWords();
  const rest = (count ?? ids.length) - ids.length;
  return (
    <details>
      <summary>
        {ids.slice(0, 2).join(', ')}
        {ids.length > 2 && ' …'}
      </summary>
      <ul class="plain">
        {ids.map((id) => (
          <li key={id}>
            <ActionLink action={{ type: 'select', id }}>{id}</ActionLink>
          </li>
        ))}
        {rest > 0 && <li>{t('why.more', { n: number(rest) })}</li>}
      </ul>
    </details>
  );
}
