import { exposureBand } from '../../charts/exposure-band.ts';
import { useWords } from '../../i18n/words.ts';
import type { RankedBuyer } from '../../queries/buyers.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import { ActionLink } from '../../ui/action-link.tsx';
import { Chart } from '../../ui/chart.tsx';
import { usePlace } from '../../ui/name.tsx';
import { usePage } from '../../ui/use-page.ts';

export interface BuyerRowData {
  entity: EntityName;
  /** Absent where the service could not rank. */
  figures?: RankedBuyer;
}

/** A buyer to pick, with its band and figures. */
export function BuyerRow({ entity, figures }: BuyerRowData) {
  const place = usePlace();
  return (
    <li>
      <ActionLink action={{ type: 'ask', change: { buyer: entity.entityId } }} class="buyer-name">
        <span lang={entity.nameLanguage}>{entity.name}</span>
        <small>{place(entity)}</small>
      </ActionLink>
      {figures && <Figures {...figures} />}
    </li>
  );
}

function Figures({ low, expected, high, coverage }: RankedBuyer) {
  const { t, percent, lang } = useWords();
  const { risk } = usePage().state;
  const words = { low: percent(low), expected: percent(expected), high: percent(high) };
  return (
    <>
      <Chart
        class="buyer-band"
        of={`${low} ${expected} ${high} ${lang} ${risk}`}
        draw={(width) =>
          exposureBand(
            { low, expected, high },
            { width, small: true, risk, title: t('pick.words', words), tick: String },
          )
        }
      />
      <span class="buyer-figures">
        <b>{words.expected}</b>
        <small>{t('pick.figures', { ...words, coverage: percent(coverage) })}</small>
      </span>
    </>
  );
}
