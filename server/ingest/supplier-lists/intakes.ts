import type { Layer } from './layer.ts';
import type { Intake } from './supply.ts';
import { materialsOf } from './words.ts';

/** What each buyer takes in, by the materials that rows name together, and the layers of which shares are made. */
export class Intakes {
  private readonly byCell = new Map<string, Intake>();
  private readonly byMaterials = new Map<string, Intake>();
  private readonly layersByKey = new Map<string, Layer>();

  /** The intake that a row's cell of materials names. */
  of(customer: string, cell: string): Intake {
    const key = `${customer}\x1f${cell}`;
    let intake = this.byCell.get(key);
    if (!intake) {
      intake = this.ofMaterials(customer, materialsOf(cell));
      this.byCell.set(key, intake);
    }
    return intake;
  }

  private ofMaterials(customer: string, materials: readonly string[]): Intake {
    const key = `${customer}\x1f${materials.join('\x1e')}`;
    const known = this.byMaterials.get(key);
    if (known) return known;
    const layers = (materials.length === 0 ? [''] : materials).map((material) =>
      this.layer(customer, material),
    );
    const intake = { index: this.byMaterials.size, customer, materials, layers };
    this.byMaterials.set(key, intake);
    return intake;
  }

  private layer(customer: string, material: string): Layer {
    const key = `${customer}\x1f${material}`;
    const known = this.layersByKey.get(key);
    if (known) return known;
    const layer: Layer = { customer, material, rows: 0, stated: 0, missed: 0, joint: 0, units: new Set() };
    this.layersByKey.set(key, layer);
    return layer;
  }

  /** Counts a row; `unit` is that of its amount, undefined where it states none. */
  count({ layers }: Intake, unit: string | undefined): void {
    for (const layer of layers) {
      layer.rows++;
      if (layers.length > 1) layer.joint++;
      if (unit === undefined) continue;
      layer.stated++;
      layer.units.add(unit);
    }
  }

  /** Counts a row that was refused for its amount. */
  miss({ layers }: Intake): void {
    for (const layer of layers) layer.missed++;
  }

  layers(): Iterable<Layer> {
    return this.layersByKey.values();
  }
}
