import { nameLanguage } from '../../../common/words/name-language.ts';
import type { Context } from '../../context.ts';
import type { RoleDetail } from '../../details/loaders.ts';
import type { EntityFilter } from '../../find/entity-filter.ts';
import type { EntityOrder } from '../../find/entity-list.ts';
import { counts, type Fact } from '../../projection/projection.ts';
import { dayText, OPEN_END, OPEN_START } from '../../projection/times.ts';
import { asFactNode, documentNode, statusNode } from '../evidence/node.ts';
import { toGlobalId } from '../global-id.ts';
import { linkPage } from '../link/resolvers.ts';
import { type PageArgs, pageOfEntities } from '../page.ts';
import { type ViewpointInput, viewpointOf } from '../viewpoint.ts';
import { ENTITY_TYPES, type EntityNode, entityNode, entityNodeById } from './node.ts';

/** An entity that a scenario puts in has none. */
const day = (value: number | undefined): string | null =>
  value === undefined || value === OPEN_START || value === OPEN_END ? null : dayText(value);
const detail = async (entity: EntityNode, context: Context) =>
  (await context.loaders()).entity.load(entity.entityId);

/** Facts about the entity itself, its region and its country, by id. */
function factsOf(entity: EntityNode, at: { asOf: number; knownAt: number }): Fact[] {
  const { projection } = entity.state;
  const region = projection.regionOf(entity.index);
  const country = projection.countryOf(entity.index) ?? region?.slice(0, 2) ?? null;
  const subjects = [entity.entityId, region && `iso:${region}`, country && `iso:${country}`];
  return subjects
    .flatMap((subject) => (subject ? projection.factsOn(subject) : []))
    .filter((fact) => counts(fact, at.asOf, at.knownAt));
}

const fields = {
  id: (entity: EntityNode) => toGlobalId('Entity', entity.state.space, entity.entityId),
  mergedFrom: ({ state, index }: EntityNode) =>
    state.projection.mergedFrom(index).map(({ id, name }) => ({ entityId: id, name })),
  name: (entity: EntityNode) => entity.state.projection.nameOf(entity.index),
  nameLanguage: ({ state: { projection }, index }: EntityNode) =>
    nameLanguage(projection.nameOf(index), projection.countryOf(index)),
  kind: (entity: EntityNode) => entity.state.projection.kindOf(entity.index).toUpperCase(),
  country: (entity: EntityNode) => entity.state.projection.countryOf(entity.index),
  region: (entity: EntityNode) => entity.state.projection.regionOf(entity.index),
  materials: (entity: EntityNode) => entity.state.projection.materialsOf(entity.index),
  validFrom: ({ state, index }: EntityNode) => day(state.projection.entities.validFrom[index]),
  validTo: ({ state, index }: EntityNode) => day(state.projection.entities.validTo[index]),
  latitude: async (entity: EntityNode, _: unknown, context: Context) =>
    (await detail(entity, context))?.latitude ?? null,
  longitude: async (entity: EntityNode, _: unknown, context: Context) =>
    (await detail(entity, context))?.longitude ?? null,
  identifiers: async (entity: EntityNode, _: unknown, context: Context) =>
    (await detail(entity, context))?.identifiers ?? [],
  async document(entity: EntityNode, _: unknown, context: Context) {
    const id = (await detail(entity, context))?.document;
    return id ? documentNode(context, id) : null;
  },
  suppliers: (entity: EntityNode, args: PageArgs, context: Context) =>
    linkPage(entity, 'suppliers', args, context),
  customers: (entity: EntityNode, args: PageArgs, context: Context) =>
    linkPage(entity, 'customers', args, context),
  facts: (entity: EntityNode, args: { at?: ViewpointInput | null }, context: Context) =>
    factsOf(entity, viewpointOf(context, entity.state, args.at)).map((fact) =>
      asFactNode(entity.state, fact),
    ),
  statuses(entity: EntityNode, args: { at?: ViewpointInput | null }, context: Context) {
    const at = viewpointOf(context, entity.state, args.at);
    const statuses = entity.state.projection.statusesOn(entity.entityId);
    return statuses.map((status) => statusNode(status, at));
  },
  roles: async (entity: EntityNode, _: unknown, context: Context) =>
    (await (await context.loaders()).roles.load(entity.entityId)).map((role) => ({
      ...role,
      state: entity.state,
    })),
};

type RoleNode = RoleDetail & { state: EntityNode['state'] };

export const entityResolvers = {
  Entity: { __resolveType: (entity: EntityNode) => entity.__typename },
  ...Object.fromEntries(ENTITY_TYPES.map((type) => [type, fields])),
  Role: {
    from: (role: RoleNode) => entityNodeById(role.state, role.from),
    to: (role: RoleNode) => entityNodeById(role.state, role.to),
    document: (role: RoleNode, _: unknown, context: Context) =>
      role.document ? documentNode(context, role.document) : null,
  },
  Query: {
    entity: async (_root: unknown, { id }: { id: string }, context: Context) =>
      entityNodeById(await context.stateAround(id), id),
    async entities(
      _root: unknown,
      args: PageArgs & { filter?: EntityFilter | null; order: EntityOrder },
      context: Context,
    ) {
      const asker = await context.asker();
      const { filter, order } = args;
      const found = await asker.analyse('entities', { filter: filter ?? null, order: order ?? 'ID' });
      const { state } = asker;
      return pageOfEntities(found, args, state.projection, (index) => entityNode(state, index));
    },
  },
};
