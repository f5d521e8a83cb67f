import { useWords } from '../../i18n/words.ts';
import type { EntityDetail, StatusRow } from '../../queries/entity.ts';
import { SourceLine } from '../../ui/source-line.tsx';
import { materialName, today } from '../question/terms.ts';
import { Period } from './period.tsx';
import { StatusWords } from './status-words.tsx';

/** Statuses over time, newest first; what has run out is marked, not hidden. */
export function Statuses({ entity, asOf }: { entity: EntityDetail; asOf: string | undefined }) {
  const words = useWords();
  const { t } = words;
  const newest = [...entity.statuses].sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1));
  return (
    <section>
      <h3>{t('panel.statuses')}</h3>
      {newest.length === 0 && <p class="small">{t('panel.noStatus')}</p>}
      <ul class="evidence">
        {newest.map((status) => (
          <li
            key={`${status.kind} ${status.value} ${status.validFrom} ${status.document?.documentId}`}
            class={status.counts ? undefined : 'off'}
          >
            <p class="evidence-line">
              <StatusWords of={status} />
              <StateMark status={status} asOf={asOf ?? today()} />
            </p>
            <p class="small">
              <Period of={status} />
              {status.material && ` · ${materialName(words, status.material)}`}
            </p>
            <p class="small">
              <SourceLine of={status.document} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StateMark({ status, asOf }: { status: StatusRow; asOf: string }) {
  const { t } = useWords();
  if (status.counts) return <b>{t('panel.inForce')}</b>;
  if (status.validTo && status.validTo < asOf) return <span class="mark">{t('panel.expired')}</span>;
  if (status.validFrom && status.validFrom > asOf) return <span class="mark">{t('panel.notYet')}</span>;
  return <span class="mark">{t('panel.notCounted')}</span>;
}
