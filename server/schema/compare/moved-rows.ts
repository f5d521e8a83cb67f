/** The rows that moved, found by the entities that they moved: their ids alone say little to a reader. */
import type { EntityRef } from '../../analytics/answer.ts';
import type { Move } from '../../analytics/compare/answer.ts';
import type { SpaceState } from '../../spaces/registry.ts';
import { entityNodeById } from '../entity/node.ts';
import { factNode, statusNode } from '../evidence/node.ts';
import { linkNode } from '../link/node.ts';
import type { Viewpoint } from '../viewpoint.ts';

const asEnum = (value: string): string => value.toUpperCase().replaceAll('-', '_');

export type MoveNode = ReturnType<MovedRows['node']>;

/** One for all movers of an answer: the claims into an entity are read once. */
export class MovedRows {
  private readonly state: SpaceState;
  private readonly at: Viewpoint;
  private readonly claims = new Map<string, ReadonlyMap<string, number>>();

  constructor(state: SpaceState, at: Viewpoint) {
    this.state = state;
    this.at = at;
  }

  /** `entities`: whom the move moved. */
  node({ what, id, move, document }: Move, entities: readonly EntityRef[]) {
    const { state } = this;
    const isOf = (kind: Move['what']) => what === kind;
    return {
      what: asEnum(what),
      rowId: id,
      move: asEnum(move),
      documentId: document,
      claim: () => (isOf('claim') ? this.claim(id, entities) : null),
      fact: () => (isOf('fact') ? factNode(state, id) : null),
      status: () => (isOf('status') ? this.status(id, entities) : null),
      entity: () => (isOf('entity') ? entityNodeById(state, id) : null),
    };
  }

  /** A claim moves the intake of its customer. */
  private claim(id: string, entities: readonly EntityRef[]) {
    for (const customer of entities) {
      const claim = this.claimsInto(customer.id).get(id);
      if (claim !== undefined) return linkNode(this.state, claim, this.at);
    }
    return null;
  }

  private status(id: string, entities: readonly EntityRef[]) {
    const { projection } = this.state;
    const found = entities
      .flatMap((entity) => projection.statusesOn(entity.id))
      .find((status) => status.id === id);
    return found ? statusNode(found, this.at) : null;
  }

  private claimsInto(customer: string): ReadonlyMap<string, number> {
    const known = this.claims.get(customer);
    if (known) return known;
    const { projection } = this.state;
    const { byCustomer } = projection;
    const x = projection.indexOf(customer);
    const found = new Map<string, number>();
    for (let claim = byCustomer[x]!; x >= 0 && claim < byCustomer[x + 1]!; claim++)
      found.set(projection.claimId(claim), claim);
    this.claims.set(customer, found);
    return found;
  }
}
