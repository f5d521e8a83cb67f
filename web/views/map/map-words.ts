import type { Mark } from '../../charts/map/clusters.ts';
import type { Area } from '../../charts/map/draw-areas.ts';
import type { Placed } from '../../charts/map/placing.ts';
import type { MapWords } from '../../charts/world-map.ts';
import type { Words } from '../../i18n/words.ts';
import type { EntityName } from '../../queries/entity-parts.ts';
import { riskName } from '../question/terms.ts';

interface Context {
  words: Words;
  place(of: { country: string | null; region: string | null }): string;
  buyer: EntityName;
  risk: string;
  expected: number;
}

/** How many names stand for a mark of several. */
const NAMED = 3;
/** How many kinds of entity there are. */
const KINDS = 6;

/** An area by code, in words: CD-NK, Congo - Kinshasa. */
export function areaName(code: string, words: Words): string {
  const country = code.split('-')[0]!;
  return code === country ? words.country(code) : `${code}, ${words.country(country)}`;
}

/** On which kinds of entity a fact about an area counts. */
export function kindsText({ kinds }: Pick<Area, 'kinds'>, { t, list }: Words): string {
  return kinds.length === KINDS ? t('map.everyKind') : list(kinds.map((kind) => t(`kind.${kind}`)));
}

/** What an area is for the question, in a sentence. */
export function areaText(area: Area, risk: string, words: Words): string {
  const { t, number } = words;
  const values = { place: areaName(area.code, words), risk: riskName(words, risk), r: number(area.risk, 2) };
  const on = t('map.areaOn', { kinds: kindsText(area, words) });
  if (area.risk > 0) return joined([`${t('map.areaCounts', values)}.`, on], words);
  return `${t(area.riskHigh > 0 ? 'map.areaUnrated' : 'map.areaBelow', values)}.`;
}

const joined = (parts: readonly string[], { lang }: Words) =>
  parts.filter(Boolean).join(lang === 'en' ? ' ' : '');

/** Where an entity is, with the reservation that coordinates are not stated. */
export function whereText(
  { node, precision }: Placed,
  { words, place }: Pick<Context, 'words' | 'place'>,
): string {
  const at = place(precision === 'country' ? { ...node.entity, region: null } : node.entity);
  return precision === 'point' ? at : words.t('map.somewhere', { place: at });
}

/** One entity in words, as the graph tells it. */
function entityText(one: Placed, context: Context): string {
  const { words, buyer } = context;
  const { t, percent } = words;
  const { entity, tier, arrival, risk, contribution, exposed } = one.node;
  const where = whereText(one, context);
  if (entity.entityId === buyer.entityId)
    return [entity.name, t('graph.buyer'), where].filter(Boolean).join(', ');
  const parts = [
    t('graph.describe', {
      name: entity.name,
      kind: t(`kind.${entity.kind}`),
      tier: t('graph.tier', { n: tier }),
      place: where && `, ${where}`,
      arrival: percent(arrival),
    }),
    risk > 0 ? t('graph.describeRisk', { contribution: percent(contribution) }) : t('graph.describeCalm'),
  ];
  if (risk === 0 && exposed > 0) parts.push(t('graph.describeThrough', { exposed: percent(exposed) }));
  return joined(parts, words);
}

function clusterText(mark: Mark, context: Context): string {
  const { words, expected } = context;
  const { t, number, percent, list } = words;
  const { members, contribution } = mark;
  const names = members.slice(0, NAMED).map(({ node }) => node.entity.name);
  const more = members.length - names.length;
  const parts = [
    t('map.cluster', {
      n: number(members.length),
      place: context.place(members[0]!.node.entity),
      names: more > 0 ? t('map.more', { name: list(names), n: number(more) }) : list(names),
    }),
  ];
  if (contribution > 0 && expected > 0) {
    const values = { contribution: percent(contribution), part: percent(contribution / expected) };
    parts.push(t('map.clusterAdds', values));
  }
  return joined(parts, words);
}

export function markText(mark: Mark, context: Context): string {
  return mark.members.length === 1 ? entityText(mark.members[0]!, context) : clusterText(mark, context);
}

/** What the map writes and says, in the language of the page. */
export function mapWords(context: Context): MapWords {
  const { words, buyer, risk } = context;
  const { t, percent, number } = words;
  const nameOf = ({ members }: Mark) => {
    const { name, nameLanguage } = members[0]!.node.entity;
    const more = members.length > 1 ? ` +${number(members.length - 1)}` : '';
    return { text: name, more, lang: nameLanguage };
  };
  const whole = (mark: Mark) => {
    const { text, more } = nameOf(mark);
    return text + more;
  };
  return {
    title: t('map.title', { buyer: buyer.name }),
    areas: t('map.areas', { risk: riskName(words, risk) }),
    area: (area) => areaText(area, risk, words),
    mark: (mark) => markText(mark, context),
    name: nameOf,
    flow: ({ from, to, mass, exposed, links }) =>
      t('map.flow', {
        from: whole(from),
        to: whole(to),
        mass: percent(mass),
        exposed: percent(exposed),
        n: links,
      }),
  };
}
