/** IPIS's open data on artisanal mining sites: one row a visit. */
import { csvHeader, csvRows } from '../../csv/index.ts';
import type { Format } from '../../formats/format.ts';
import { ReadingRows } from '../../formats/reading-rows.ts';
import { VisitRows } from './rows.ts';
import { type Visit, visitOf } from './visit.ts';

const COLUMNS = ['pcode', 'visit_date', 'mineral1', 'armed_group1', 'presence', 'interference'];

export const ipisMines: Format = {
  name: 'ipis-mines',
  known: 'IPIS artisanal mining site visits (CSV with pcode, visit_date, mineral1, armed_group1, ...)',

  async recognise(probe) {
    const header = csvHeader(probe);
    if (!header || !COLUMNS.every((column) => header.includes(column))) return undefined;
    return { format: ipisMines.name, title: 'IPIS artisanal mining site visits', language: 'fr' };
  },

  async read(probe, recognised, { progress }) {
    const hash = await probe.sha256();
    const rows = new ReadingRows(probe.input.path, hash);
    const visits: Visit[] = [];
    for await (const { row, cells } of csvRows(probe)) {
      const visit = visitOf(cells, row);
      if ('refused' in visit)
        rows.refuse({ message: visit.refused, row, column: visit.column, got: visit.got });
      else visits.push(visit);
    }
    progress?.(0.5);
    if (visits.length === 0) return rows.reading(recognised);
    const date =
      visits
        .map((visit) => visit.date)
        .sort()
        .at(-1) ?? '';
    const document = `ipis:${date.slice(0, 7)}-${hash.slice(0, 8)}`;
    rows.add('entities', 1, {
      id: PUBLISHER,
      kind: 'company',
      name: 'International Peace Information Service (IPIS)',
      country: 'BE',
      identifiers: [],
      materials: [],
    });
    rows.add('documents', 1, {
      id: document,
      publisher: 'IPIS',
      title: 'Artisanal mining sites in eastern DRC',
      date,
      edition: date.slice(0, 7),
      licence: 'ODC-BY-1.0',
      hash,
      declarer: PUBLISHER,
      series: 'artisanal-mining-sites',
    });
    new VisitRows(rows, document).addAll(visits);
    progress?.(1);
    return rows.reading({ ...recognised, version: date.slice(0, 7) });
  },
};

const PUBLISHER = 'own:ipis';
