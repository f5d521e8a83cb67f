import { ask } from '../../api.ts';
import { useWords } from '../../i18n/words.ts';
import { BUYERS, ONE_NAME, SEARCH } from '../../queries/buyers.ts';
import { type EntityName, isTerminal } from '../../queries/entity-parts.ts';
import { Combobox, type Option, type Options } from '../../ui/combobox.tsx';
import { usePlace } from '../../ui/name.tsx';
import { useGround } from '../../ui/use-ground.ts';
import { usePage } from '../../ui/use-page.ts';
import { useResource } from '../../ui/use-resource.ts';

const LISTED = 40;
const FOUND = 12;

/** How an entity reads in a list: the further name that was looked for, kind and place beside its name. */
export function useOption(): (of: EntityName, otherName?: string | null) => Option {
  const { t } = useWords();
  const place = usePlace();
  return (of, otherName) => ({
    id: of.entityId,
    label: of.name,
    lang: of.nameLanguage,
    note: [otherName, t(`kind.${of.kind}`), place(of)].filter(Boolean).join(' · '),
  });
}

/** Name of an entity known by id only. */
export function useEntityName(id: string, space: string): EntityName | undefined {
  const found = useResource(
    id ? `${space} ${id}` : null,
    (signal) => ask(ONE_NAME, { id }, space, signal),
    false,
  );
  return found.value?.entity ?? undefined;
}

/** Buyers that contain the text, then other entities that fit it and could buy. */
async function find(text: string, space: string, option: (of: EntityName) => Option, signal: AbortSignal) {
  const filter = { buyers: true, ...(text && { text }) };
  const [buyers, hits] = await Promise.all([
    ask(BUYERS, { filter, first: LISTED }, space, signal),
    text ? ask(SEARCH, { text, first: FOUND }, space, signal) : null,
  ]);
  const nodes = buyers.entities.nodes;
  const listed = new Set(nodes.map((node) => node.entityId));
  const others = (hits?.search ?? [])
    .map((hit) => hit.entity)
    .filter((entity) => !listed.has(entity.entityId) && !isTerminal(entity.kind));
  return {
    options: [...nodes, ...others].map((of) => option(of)),
    more: buyers.entities.totalCount - nodes.length,
  };
}

/** The buyer as a word of the sentence. */
export function BuyerBox() {
  const { state, dispatch } = usePage();
  const { t } = useWords();
  const option = useOption();
  const { buyer } = useGround();
  const load = (text: string, signal: AbortSignal): Promise<Options> =>
    find(text, state.space, option, signal);
  return (
    <Combobox
      class="word word-buyer"
      label={t('ask.buyer')}
      hint={t('ask.chooseBuyer')}
      text={buyer?.name ?? state.buyer}
      {...(buyer && { textLang: buyer.nameLanguage })}
      of={`${state.space} ${state.lang}`}
      load={load}
      onPick={(id) => dispatch({ type: 'ask', change: { buyer: id } })}
    />
  );
}
