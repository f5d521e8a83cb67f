import { useWords, type Words } from '../../i18n/words.ts';
import type { EntityDetail, EntityRisk, Fact, FactEffect } from '../../queries/entity.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import { SourceLine } from '../../ui/source-line.tsx';
import { materialName, riskName } from '../question/terms.ts';
import { Period } from './period.tsx';
import { StatusWords } from './status-words.tsx';

/** Why it counts as risky: r taken apart, fact by fact, those that do not count with their reason. */
export function RiskFacts({ entity, risk }: { entity: EntityDetail; risk: string }) {
  const words = useWords();
  const { t, number } = words;
  const own = entity.risk;
  if (own.__typename !== 'EntityRisk') return null;
  const counted = own.facts.filter((effect) => effect.counts);
  const others = own.facts.filter((effect) => !effect.counts);
  const name = riskName(words, risk);
  return (
    <section data-risk={risk}>
      <h3>{own.risk > 0 ? t('panel.why') : t('panel.whyNot', { risk: name })}</h3>
      {own.facts.length === 0 && <p class="small">{t('panel.noFact', { risk: name })}</p>}
      {own.facts.length > 0 && counted.length === 0 && (
        <p class="small">{t('panel.noneCounts', { risk: name })}</p>
      )}
      {own.riskHigh > 0 && (
        <dl class="rows">
          <div>
            <dt>
              {t('panel.r')}
              {own.riskHigh > own.risk && (
                <small> {t('panel.rHigh', { high: number(own.riskHigh, 2) })}</small>
              )}
            </dt>
            <dd>{number(own.risk, 2)}</dd>
          </div>
        </dl>
      )}
      <Facts effects={[...counted, ...others]} entity={entity} />
      <Reservations of={own} />
      {own.facts.length > 0 && <p class="small">{t('panel.verdict')}</p>}
    </section>
  );
}

/** What bears on r beside the facts: statuses that reduce it, facts that would count, lists that are missing. */
function Reservations({ of }: { of: EntityRisk }) {
  const { t, percent, list } = useWords();
  return (
    <ul class="plain small">
      {of.mitigations.map((status) => (
        <li key={`${status.kind} ${status.value} ${status.document?.documentId}`}>
          {t('panel.mitigated', { leaves: percent(status.leaves) })} <StatusWords of={status} />
        </li>
      ))}
      {of.missed.length > 0 && <li>{t('panel.missed', { n: of.missed.length })}</li>}
      {of.missingLists.length > 0 && <li>{t('panel.missingLists', { names: list(of.missingLists) })}</li>}
    </ul>
  );
}

/** Facts with what they say, whether they count, and their source. `entity`: whose panel they stand in. */
export function Facts({ effects, entity }: { effects: readonly FactEffect[]; entity?: EntityName }) {
  const { t, term, number } = useWords();
  return (
    <ul class="evidence">
      {effects.map((effect, i) => (
        <li
          key={`${effect.fact.about} ${effect.fact.document?.documentId} ${i}`}
          class={effect.counts ? undefined : 'off'}
        >
          <p class="evidence-line">
            <FactText fact={effect.fact} entity={entity} />
            <b>{effect.severity === null ? t('panel.notRated') : number(effect.severity, 2)}</b>
          </p>
          <p class="small">
            {effect.counts ? t('panel.counts') : t('panel.doesNotCount')}
            {!effect.counts && effect.reason && `: ${term('reason', effect.reason)}`}
          </p>
          <p class="small">
            <Period of={effect.fact} />
          </p>
          <p class="small">
            <FactSource of={effect} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The document of a fact on record, the text of the lens for one that it brings itself; and how its severity came about. */
function FactSource({ of }: { of: FactEffect }) {
  const { t, term } = useWords();
  return (
    <>
      {of.citation ? t('source.lens', { citation: of.citation }) : <SourceLine of={of.fact.document} />}
      {of.derivedBy && ` · ${t('panel.derived', { scale: term('scale', of.derivedBy) })}`}
    </>
  );
}

/** What the fact is about, in words: a place, a material or the entity itself. */
export function aboutText(about: string, entity: EntityName | undefined, words: Words): string {
  const [scheme, rest = ''] = about.split(/:(.*)/s);
  if (scheme === 'material') return materialName(words, rest);
  if (scheme !== 'iso') return about === entity?.entityId ? entity.name : about;
  const country = rest.split('-')[0]!;
  return rest === country ? words.country(country) : `${rest}, ${words.country(country)}`;
}

/** What a fact says and of what; `entity` is named where it is about that. */
export function FactText({ fact, entity }: { fact: Omit<Fact, 'document'>; entity: EntityName | undefined }) {
  const words = useWords();
  const value = [fact.value, fact.scale && `(${fact.scale})`].filter(Boolean).join(' ');
  const material = fact.material ? `, ${materialName(words, fact.material)}` : '';
  return (
    <span>
      {aboutText(fact.about, entity, words)}
      {material}
      {value && (
        <>
          {': '}
          <span lang="en">{value}</span>
        </>
      )}
    </span>
  );
}
