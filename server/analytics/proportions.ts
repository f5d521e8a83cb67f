/** In what proportion a share model splits a remainder among its suppliers of unknown share (method.md 1). */
import type { Projection } from '../projection/projection.ts';
import { dayText } from '../projection/times.ts';
import type { ShareModel } from '../shares/share-model.ts';

/** What a quantity is about, beside its supplier: customer and material (positions, ANY: of none in particular) and period. */
interface About {
  readonly customer: number;
  readonly material: number;
  readonly period: string;
}
interface Figure extends About {
  readonly quantity: number;
}

const ANY = -1;

export class Proportions {
  private readonly figures = new Map<number, Figure[]>();

  /** Figures of periods that have begun on the day, of suppliers, customers and materials that are on record. */
  constructor(projection: Projection, model: ShareModel, asOf: number) {
    const day = dayText(asOf);
    for (const { supplier, customer, material, period, quantity } of model.quantities) {
      const entity = projection.indexOf(supplier);
      const figure = {
        customer: customer === null ? ANY : projection.indexOf(customer),
        material: material === null ? ANY : projection.materials.indexOf(material),
        period: period ?? '',
        quantity,
      };
      const isElsewhere =
        (customer !== null && figure.customer < 0) || (material !== null && figure.material < 0);
      if (entity < 0 || isElsewhere || figure.period > day.slice(0, figure.period.length)) continue;
      const list = this.figures.get(entity);
      if (list) list.push(figure);
      else this.figures.set(entity, [figure]);
    }
  }

  /**
   * The part of each supplier, adding up to 1; null where no quantity is on record for all of them alike. All figures
   * are about the same: first those about the customer, then those about the material, then the latest period.
   */
  of(customer: number, material: number, suppliers: readonly number[]): number[] | null {
    const first = (this.figures.get(suppliers[0]!) ?? []).filter(
      (figure) =>
        (figure.customer === ANY || figure.customer === customer) &&
        (figure.material === ANY || figure.material === material),
    );
    for (const about of first.sort(closestFirst)) {
      const quantities = suppliers.map((supplier) => this.quantity(supplier, about));
      const sum = quantities.reduce((total, quantity) => total + quantity, 0);
      // NaN where a supplier has none
      if (sum > 0) return quantities.map((quantity) => quantity / sum);
    }
    return null;
  }

  private quantity(supplier: number, { customer, material, period }: About): number {
    const found = this.figures
      .get(supplier)
      ?.find((each) => each.customer === customer && each.material === material && each.period === period);
    return found?.quantity ?? Number.NaN;
  }
}

/** A period is later the later it begins; of those that begin together the shorter. */
function closestFirst(a: About, b: About): number {
  const isNamed = (position: number) => (position === ANY ? 0 : 1);
  return (
    isNamed(b.customer) - isNamed(a.customer) ||
    isNamed(b.material) - isNamed(a.material) ||
    (a.period < b.period ? 1 : a.period > b.period ? -1 : 0)
  );
}
