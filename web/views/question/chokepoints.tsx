import { useWords } from '../../i18n/words.ts';
import type { Chokepoint } from '../../queries/chokepoints.ts';
import { Explained } from '../../ui/explained.tsx';
import { NameLink } from '../../ui/name.tsx';
import { Bar } from './bar.tsx';

interface ChokepointsProps {
  of: readonly Chokepoint[];
  risk: string;
  expected: number;
}

/** Through whom the exposure goes, largest part first; parts overlap, for a path passes several. */
export function Chokepoints({ of, risk, expected }: ChokepointsProps) {
  const { t, percent } = useWords();
  return (
    <section class="card" data-risk={risk}>
      <h2>{t('why.chokepoints')}</h2>
      <p class="small">{t(of.length > 0 ? 'why.chokepointsHelp' : 'why.noChokepoints')}</p>
      <ul class="rows">
        {of.map(({ entity, share, through, dominates }) => (
          <li key={entity.entityId}>
            <span>
              <NameLink of={entity} />{' '}
              <small>
                <Explained
                  of="chokepoint"
                  values={{ share: percent(share), through: percent(through), expected: percent(expected) }}
                >
                  {t('why.chokepointShare', { share: percent(share) })}
                </Explained>
                {dominates && ` ${t('why.dominates')}`}
              </small>
            </span>
            <Bar value={through} most={of[0]!.through} />
          </li>
        ))}
      </ul>
    </section>
  );
}
