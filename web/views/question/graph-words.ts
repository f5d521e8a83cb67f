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
  const byId = new Map(items.map((item) => [item.id, item]));
  const name = (id: string) => {
    const item = byId.get(id);
    return item ? itemName(item, words).text : id;
  };
  const namesOf = (customers: readonly { id: string }[]) =>
    list(
      customers.slice(0, NAMED).map(({ id }) => name(id)),
      customers.length - NAMED,
      words,
    );

  const band = ({ band }: Item) => {
    const { count, risky, customers, opened, opaque, full } = band!;
    const customer = namesOf(customers);
    const counts = { n: number(count), risky: number(risky), customer };
    return [
      count > 0 && t(full ? 'graph.bandFullLong' : 'graph.bandLong', counts),
      opaque >= LEAST && t('graph.bandOpaqueLong', { share: percent(opaque) }),
      opened > 0 && t('graph.bandOpenLong', { n: number(opened), customer }),
    ]
      .filter(Boolean)
      .join(words.lang === 'en' ? ' ' : '');
  };
  const end = ({ kind, end }: Item) =>
    t(kind === 'OPAQUE' ? 'graph.notTraced' : 'graph.beyondLong', {
      share: percent(end!.mass),
      name: namesOf(end!.customers),
    });
  const entity = (item: Item) => {
    const { entity: of, tier, arrival, risk, contribution, exposed } = item.node!;
    if (tier === 0 && item.id === buyer.entityId) return `${name(item.id)}, ${t('graph.buyer')}`;
    const where = place(of);
    const parts = [
      t('graph.describe', {
        name: name(item.id),
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
      link!.claims > 1 && t('graph.claims', { n: number(link!.claims) }),
    ]
      .filter(Boolean)
      .join(', ');

  return {
    title: t('graph.title', { buyer: buyer.name }),
    heading: (column, at) => heading(column, at, words),
    name: (item) => itemName(item, words),
    note: (item) => note(item, words),
    describe: (item) => (item.band ? band(item) : item.end ? end(item) : entity(item)),
    tie: (route) => {
      const { tie } = route;
      const masses = { mass: percent(tie.mass), exposed: percent(tie.exposed) };
      const customer = name(tie.from);
      const to = byId.get(tie.to);
      if (to?.end) {
        const key = to.kind === 'OPAQUE' ? 'graph.notTraced' : 'graph.beyondLong';
        return t(key, { share: masses.mass, name: customer });
      }
      if (!tie.link) {
        const n = number(to?.band?.count ?? 0);
        return t('graph.tieBand', { n, customer, mass: masses.mass });
      }
      const share = percent(tie.link.weight);
      const line = t('graph.tie', { supplier: name(tie.to), customer, share, how: how(route) });
      return `${line}\n${t('graph.tieMass', masses)}`;
    },
  };
}

/** Customers of a band or an end that are named; of the others there is their number. */
const NAMED = 4;
/** Parts of the supply below this are not written of a band. */
const LEAST = 0.0005;

function list(names: readonly string[], others: number, { t, number }: Words): string {
  return others > 0 ? t('graph.andOthers', { names: names.join(', '), n: number(others) }) : names.join(', ');
}

/** What an item is called, in which language: an entity without a name by its id. */
export function itemName({ node, band, kind, ...item }: Item, words: Words): { text: string; lang: string } {
  const { t, number, lang } = words;
  if (node) return { text: node.entity.name.trim() || node.entity.entityId, lang: node.entity.nameLanguage };
  if (!band) return { text: t(kind === 'OPAQUE' ? 'mass.opaque' : 'mass.beyond'), lang };
  if (band.count === 0) return { text: t('graph.bandOpen', { n: number(band.opened) }), lang };
  return {
    text: t(shared({ ...item, kind, band }) ? 'graph.bandShared' : 'graph.band', { n: number(band.count) }),
    lang,
  };
}

/** One supplier may be left out at several customers: what is summed over them is an upper bound. */
function shared(item: Item): boolean {
  return (item.band?.customers.length ?? 0) > 1;
}

/** The second line under a name: where it is, and what it adds. */
function note(item: Item, { t, percent, number }: Words): string[] {
  if (item.end) return [percent(item.end.mass)];
  if (item.band) {
    const { count, risky, opaque, full } = item.band;
    if (count === 0) return [];
    if (full) return [t('graph.bandFull')];
    return [
      opaque >= LEAST ? t('graph.bandOpaque', { share: percent(opaque) }) : '',
      risky > 0 ? t('graph.bandRisky', { n: number(risky) }) : t('graph.bandCalm'),
    ].filter(Boolean);
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
  if (entities.length && entities.every((item) => isTerminal(item.node!.entity.kind))) {
    return [t('graph.ends'), range];
  }
  if (entities.length && entities.every((item) => item.kind === 'SMELTER'))
    return [t('graph.smelters'), range];
  return [range, ''];
}
