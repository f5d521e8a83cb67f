import { useWords } from '../../i18n/words.ts';
import type { EntityDetail } from '../../queries/entity.ts';
import { usePlace } from '../../ui/name.tsx';
import { KindGlyph, RiskSign } from '../../ui/risk-sign.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { materialName, riskName } from '../question/terms.ts';

const NAME_IN = /^name-([a-z]{2}):(.*)$/;

/** What it is and where, by which identifiers and names it is known, and who says so. */
export function Identity({ entity, risk }: { entity: EntityDetail; risk: string }) {
  const words = useWords();
  const { t, number } = words;
  const degrees = (value: number) => `${number(value, 2)}°`;
  const place = usePlace();
  const { latitude: lat, longitude: lon } = entity;
  const at = lat !== null && lon !== null && t('panel.coordinates', { lat: degrees(lat), lon: degrees(lon) });
  const risky = entity.risk.__typename === 'EntityRisk' && entity.risk.risk > 0;
  return (
    <header class="identity">
      <p class="chips">
        {risky && (
          <span class="chip risky" data-risk={risk}>
            <RiskSign risk={risk} />
            {riskName(words, risk)}
          </span>
        )}
        <span class="chip">
          <KindGlyph kind={entity.kind} />
          {t(`kind.${entity.kind}`)}
        </span>
      </p>
      <h2 lang={entity.nameLanguage}>{entity.name}</h2>
      <p class="small">{[entity.entityId, place(entity), at].filter(Boolean).join(' · ')}</p>
      <OtherNames identifiers={entity.identifiers} />
      {entity.materials.length > 0 && (
        <p class="small">
          {t('panel.materials', { names: words.list(entity.materials.map((id) => materialName(words, id))) })}
        </p>
      )}
      <p class="small">
        <SourceLine of={entity.document} />
      </p>
    </header>
  );
}

/** Names in other scripts stand in their own language; identifiers follow. */
function OtherNames({ identifiers }: { identifiers: readonly string[] }) {
  const { t } = useWords();
  if (identifiers.length === 0) return null;
  return (
    <ul class="inline small" aria-label={t('panel.identifiers')}>
      {identifiers.map((identifier) => {
        const [, lang, name] = NAME_IN.exec(identifier) ?? [];
        return (
          <li key={identifier} lang={lang}>
            {name ?? identifier}
          </li>
        );
      })}
    </ul>
  );
}
