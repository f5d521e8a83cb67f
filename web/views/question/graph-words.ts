import type { Item } from '../../charts/graph/drawing.ts';
import type { Route } from '../../charts/graph/layout.ts';
import type { GraphWords } from '../../charts/tier-graph.ts';
import type { Words } from '../../i18n/words.ts';
import { type EntityName, isTerminal } from '../../queries/entity-parts.ts';

interface Context {
  words: Words;
  buyer: EntityName;
  items: readonly Item[];
  place(of: EntityName): string;
}

/** What the drawing writes and says, in the language of the page. */
export function graphWords({ words, buyer, items, place }: Context): GraphWords {
  const { t, percent, number } = words;
  const names = new Map(items.map((item) => [item.id, item.node?.entity.name ?? '']));
  const name = (id: string) => names.get(id) ?? id;

  const band = (item: Item) => {
    const { count, risky, customers } = item.band!;
    const customer = customers.map(({ id }) => name(id)).join(', ');
    return t('graph.bandLong', { n: number(count), risky: number(risky), customer });
  };
  const entity = (item: Item) => {
    const { entity: of, tier, arrival, risk, contribution, exposed } = item.node!;
    if (tier === 0 && item.id === buyer.entityId) return `${of.name}, ${t('graph.buyer')}`;
    const where = place(of);
    const parts = [
      t('graph.describe', {
        name: of.name,
        kind: t(`kind.${of.kind}`),
        tier: tier === 0 ? t('graph.buyer') : t('graph.tier', { n: tier }),
        place: where && `, ${where}`,
        arrival: percent(arrival),
      }),
      risk > 0 ? t('graph.describeRisk', { contribution: percent(contribution) }) : t('graph.describeCalm'),
    ];
    if (risk === 0 && exposed > 0) parts.push(t('graph.describeThrough', { exposed: percent(exposed) }));
    return parts.join(words.lang === 'en' ? ' ' : '');
  };
  const how = ({ tie: { link } }: Route) =>
    [
      t(`basis.${link!.basis}`),
      link!.assumed && t('graph.assumed'),
      link!.depth === 'CHAIN' && t('depth.CHAIN'),
    ]
      .filter(Boolean)
      .join(', ');

  return {
    title: t('graph.title', { buyer: buyer.name }),
    heading: (column, at) => heading(column, at, words),
    name: (item) =>
      item.band
        ? {
            text: t(shared(item) ? 'graph.bandShared' : 'graph.band', { n: number(item.band.count) }),
            lang: words.lang,
          }
        : { text: item.node!.entity.name, lang: item.node!.entity.nameLanguage },
    note: (item) => note(item, words),
    describe: (item) => (item.band ? band(item) : entity(item)),
    notTraced: (item) => t('graph.notTraced', { share: percent(item.node!.opaque), name: name(item.id) }),
    beyond: t('mass.beyond'),
    tie: (route) => {
      const { tie } = route;
      const masses = { mass: percent(tie.mass), exposed: percent(tie.exposed) };
      const customer = name(tie.from);
      if (!tie.link) {
        const n = number(items.find((item) => item.id === tie.to)?.band?.count ?? 0);
        return t('graph.tieBand', { n, customer, mass: masses.mass });
      }
      const share = percent(tie.link.weight);
      const line = t('graph.tie', { supplier: name(tie.to), customer, share, how: how(route) });
      return `${line}\n${t('graph.tieMass', masses)}`;
    },
  };
}

/** One supplier may be left out at several customers: what is summed over them is an upper bound. */
function shared(item: Item): boolean {
  return (item.band?.customers.length ?? 0) > 1;
}

/** The second line under a name: where it is, and what it adds. */
function note(item: Item, { t, percent, number }: Words): string[] {
  if (item.band) {
    return [item.band.risky > 0 ? t('graph.bandRisky', { n: number(item.band.risky) }) : t('graph.bandCalm')];
  }
  const { entity, tier, risk, contribution } = item.node!;
  if (tier === 0) return [];
  const adds = risk > 0 && contribution > 0 && t('graph.adds', { share: percent(contribution) });
  return [entity.region ?? entity.country, adds].filter((part) => typeof part === 'string');
}

/** Heading of a column, told from what stands in it: a kind where all are of it, and the tiers they are nearest at. */
function heading(items: readonly Item[], column: number, { t }: Words): [string, string] {
  if (column === 0) return [t('graph.buyer'), ''];
  const entities = items.filter((item) => item.node);
  const tiers = (entities.length ? entities : items).map((item) => item.tier);
  const [from, to] = [Math.min(...tiers), Math.max(...tiers)];
  const range = from === to ? t('graph.tier', { n: from }) : t('graph.tiers', { from, to });
  if (tiers.length === 0) return ['', ''];
  if (entities.length && entities.every((item) => item.kind !== 'BAND' && isTerminal(item.kind))) {
    return [t('graph.ends'), range];
  }
  if (entities.length && entities.every((item) => item.kind === 'SMELTER'))
    return [t('graph.smelters'), range];
  return [range, ''];
}
