/** Builds the supply graph of a question from the claims that count (method.md 1, "Layers" and "Shares"). */
import type { Projection } from '../projection/projection.ts';
import { EVERY_MATERIAL, materialNumber, setsInLayer } from './claims.ts';
import { CustomerClaims } from './customer-claims.ts';
import { declaredUnused } from './declared-unused.ts';
import { LayerMerger } from './layer-merger.ts';
import { Proportions } from './proportions.ts';
import type { SupplyQuestion } from './question.ts';
import type { Supply } from './supply.ts';
import { type OnKnown, SupplyCollector } from './supply-collector.ts';

/** `counted` marks the claims that count for the question. O(claims), times the layers where several are named. */
export function mergeSupply(
  projection: Projection,
  question: SupplyQuestion,
  counted: Uint8Array,
  onKnown?: OnKnown,
): Supply {
  const merger = new Merger(projection, question, counted, onKnown);
  const { count, terminal } = projection.entities;
  const unused = declaredUnused(projection, question);
  for (let customer = 0; customer < count; customer++) {
    const declared = unused.get(customer);
    if (terminal[customer]) merger.out.markEnd();
    else if (declared) merger.addDeclaring(customer, declared);
    else merger.addCustomer(customer);
    merger.out.next();
  }
  return merger.out.finish();
}

class Merger {
  readonly out: SupplyCollector;
  private readonly projection: Projection;
  private readonly material: number;
  private readonly claims: CustomerClaims;
  private readonly layers: LayerMerger;
  /** Layers of the same claims may be split differently. */
  private readonly byMaterial: boolean;
  private readonly layerSets: Uint8Array[] = [];

  constructor(
    projection: Projection,
    question: SupplyQuestion,
    counted: Uint8Array,
    onKnown: OnKnown | undefined,
  ) {
    this.projection = projection;
    this.material = materialNumber(projection, question.material);
    this.out = new SupplyCollector(projection.entities.count, projection.claims.count, onKnown);
    this.claims = new CustomerClaims(projection, counted);
    const { shareModel, asOf } = question;
    const proportions = shareModel ? new Proportions(projection, shareModel, asOf) : null;
    this.byMaterial = proportions !== null;
    this.layers = new LayerMerger(projection, counted, this.out, proportions);
  }

  addCustomer(customer: number): void {
    if (this.layers.collectPairs(customer) === 0) this.out.addOpaque(1);
    else if (this.material === EVERY_MATERIAL) this.addEveryLayer(customer);
    else this.layers.addLayer(customer, this.material, null, 1);
  }

  /** An entity that declares not to use some materials: an end in their layers, unless links on record name them. */
  addDeclaring(customer: number, declared: ReadonlySet<number>): void {
    const named = this.claims.materialsNamed(customer);
    if ([...declared].some((material) => named.has(material))) this.out.usesDeclaredUnused.push(customer);
    if (!declared.has(this.material) || named.has(this.material)) {
      this.addCustomer(customer);
      return;
    }
    // Links that name no material still make it a buyer.
    this.layers.collectPairs(customer);
    this.layers.keepAsEvidence(customer);
    this.out.markEnd();
  }

  /** The plain mean of the layers named on links into the customer; one layer where none is named. */
  private addEveryLayer(customer: number): void {
    const named = this.claims.layers(customer, this.byMaterial);
    if (named.length < 2) {
      this.layers.addLayer(customer, named[0] ?? EVERY_MATERIAL, null, 1);
      return;
    }
    this.layers.startLayers();
    for (const material of named) {
      this.layerSets[material] ??= setsInLayer(this.projection, material);
      this.layers.addLayer(customer, material, this.layerSets[material], named.length);
    }
  }
}
