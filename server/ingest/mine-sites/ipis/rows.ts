/**
 * Visits as rows of the model: mines, the places that their minerals are said to be sold at, what was seen, and each
 * visit itself as a status with every cell of its row. A place is known by its name within the mine's territory only:
 * names alone join nothing, so the same town named from two territories waits for somebody to say that it is one.
 */

import { regionOf } from '../../../places/index.ts';
import { finding } from '../../formats/finding.ts';
import type { ReadingRows } from '../../formats/reading-rows.ts';
import { contentId } from '../../tables/content.ts';
import { withMadeId } from '../../tables/index.ts';
import { Looked } from '../periods.ts';
import { observationsOf } from './observations.ts';
import { type Visit, type VisitedMineral, yesOrNo } from './visit.ts';

/** Statuses that a visit may state, by column: kind and the words for its values. */
const STATED: Readonly<Record<string, { kind: string; values: Readonly<Record<string, string>> }>> = {
  qualification: { kind: 'drc-qualification', values: { Vert: 'green', Jaune: 'yellow', Rouge: 'red' } },
  itsci: { kind: 'itsci', values: { Actif: 'active', Suspendu: 'suspended' } },
};

export class VisitRows {
  private readonly rows: ReadingRows;
  private readonly document: string;
  private readonly looked = new Looked();
  private readonly latest = new Map<string, Visit>();
  private readonly materials = new Map<string, Set<string>>();

  constructor(rows: ReadingRows, document: string) {
    this.rows = rows;
    this.document = document;
  }

  addAll(visits: readonly Visit[]): void {
    for (const visit of visits) this.look(visit);
    for (const visit of this.latest.values()) this.addMine(visit);
    for (const visit of visits) this.addVisit(visit);
  }

  /** First pass: what is looked at when, so that a finding ends where the next one begins. */
  private look(visit: Visit): void {
    const { mine, date } = visit;
    const latest = this.latest.get(mine);
    if (!latest || latest.date <= date) this.latest.set(mine, visit);
    this.looked.add(`${mine} visit`, date);
    const materials = this.materials.get(mine) ?? new Set();
    this.materials.set(mine, materials);
    for (const { material, sellingPoints, destinations } of visit.minerals) {
      if (material) materials.add(material);
      if (sellingPoints.length > 0) this.looked.add(`${mine} sold ${material}`, date);
      if (destinations.length > 0) this.looked.add(`${mine} bound ${material}`, date);
    }
    for (const { risk } of observationsOf(visit)) this.looked.add(`${mine} ${risk}`, date);
    for (const column of Object.keys(STATED))
      if (visit.cells[column]) this.looked.add(`${mine} ${column}`, date);
  }

  private addMine({ mine, name, row, cells }: Visit): void {
    const region = this.region(cells, row);
    this.rows.add('entities', row, {
      id: `ipis:${mine}`,
      kind: 'mine',
      name,
      country: 'CD',
      ...(region && { region }),
      ...this.coordinates(cells, row),
      identifiers: [],
      materials: [...(this.materials.get(mine) ?? [])].sort(),
      document: this.document,
    });
  }

  private region(cells: Visit['cells'], row: number): string | undefined {
    const province = (cells['province'] ?? '').trim();
    if (province === '') return undefined;
    const found = regionOf('CD', province);
    if ('code' in found) return found.code;
    this.rows.say(
      finding('PLACE_NOT_MAPPED', {
        message: `no ISO 3166-2 code for this province: ${found.reason}`,
        row,
        column: 'province',
        got: province,
      }),
    );
    return undefined;
  }

  private coordinates(cells: Visit['cells'], row: number): { latitude?: number; longitude?: number } {
    const [latitude, longitude] = [
      Number(cells['latitude'] || Number.NaN),
      Number(cells['longitude'] || Number.NaN),
    ];
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
    this.rows.say(
      finding('VALUE_NOT_READ', {
        message: 'these are no coordinates',
        row,
        column: 'latitude',
        got: `${cells['latitude']}, ${cells['longitude']}`.slice(0, 200),
        expected: 'decimal degrees',
      }),
    );
    return {};
  }

  private addVisit(visit: Visit): void {
    const { mine, date, row, cells, minerals } = visit;
    const about = `ipis:${mine}`;
    for (const mineral of minerals) this.addTrade(visit, mineral);
    for (const { risk, scale, value, severity } of observationsOf(visit)) {
      const period = this.looked.period(`${mine} ${risk}`, date);
      const fact = {
        about,
        risk,
        scale,
        value,
        ...(severity !== undefined && { severity }),
        ...period,
        document: this.document,
      };
      this.rows.add('facts', row, withMadeId('facts', fact));
    }
    for (const [column, { kind, values }] of Object.entries(STATED)) {
      const said = cells[column]?.trim();
      if (!said) continue;
      const period = this.looked.period(`${mine} ${column}`, date);
      const value = values[said] ?? 'unclassified';
      const notes = { [column]: said };
      this.rows.add(
        'statuses',
        row,
        withMadeId('statuses', { about, kind, value, ...period, notes, document: this.document }),
      );
    }
    const value = yesOrNo(cells['visit_onsite']) === false ? 'not on site' : 'on site';
    const period = this.looked.period(`${mine} visit`, date);
    const notes = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
    this.rows.add(
      'statuses',
      row,
      withMadeId('statuses', { about, kind: 'site-visit', value, ...period, notes, document: this.document }),
    );
    this.rows.kept++;
  }

  /** To the places it is sold at directly, to where it is bound over whoever buys it there. */
  private addTrade(visit: Visit, { material, published, sellingPoints, destinations }: VisitedMineral): void {
    const { mine, date, row, cells } = visit;
    if (!material) {
      this.rows.say(
        finding('VALUE_NOT_READ', {
          message: 'this names no mineral known here',
          row,
          column: 'mineral1',
          got: published,
        }),
      );
    }
    const claim = {
      supplier: `ipis:${mine}`,
      materials: material ? [material] : [],
      basis: cells['visit_onsite'] === '1' ? ('verified' as const) : ('declared' as const),
      scope: 'company' as const,
      products: [],
      document: this.document,
    };
    for (const place of sellingPoints) {
      const period = this.looked.period(`${mine} sold ${material}`, date);
      const customer = this.place(visit, place);
      this.rows.add('links', row, withMadeId('links', { ...claim, customer, depth: 'direct', ...period }));
    }
    for (const place of destinations) {
      const period = this.looked.period(`${mine} bound ${material}`, date);
      const customer = this.place(visit, place);
      this.rows.add(
        'links',
        row,
        withMadeId('links', { ...claim, basis: 'declared', customer, depth: 'chain', ...period }),
      );
    }
  }

  private place({ cells, row }: Visit, name: string): string {
    const territory = (cells['territoire'] ?? '').normalize('NFC').trim();
    const id = contentId('ipis-place', `${territory.toLowerCase()}\x1f${name.toLowerCase()}`);
    this.rows.add('entities', row, {
      id,
      kind: 'site',
      name,
      identifiers: [],
      materials: [],
      document: this.document,
      notes: { 'named from': territory },
    });
    return id;
  }
}
