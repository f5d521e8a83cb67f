/** Where the exposure comes from: each entity, the facts that make its risk, and what reduces it. */

import type { ReportFact, ReportMitigation } from '../../content/facts.ts';
import {
  absent,
  count,
  countryCell,
  dayOrOpen,
  kindCell,
  maybe,
  nameCell,
  part,
  runs,
  sources,
  text,
} from '../../document/cells.ts';
import type { Block, Cell, Section, Table } from '../../document/document.ts';
import { note, paragraph } from '../../document/paragraphs.ts';
import { aboutText, materialName, riskName, scaleName } from '../../document/risk-words.ts';
import type { Disclosed } from '../../report.ts';
import type { ReportWords } from '../../words/report-words.ts';
import { mapChart } from '../charts/map.ts';
import type { TierNContent } from '../content.ts';
import type { ReportContribution } from '../contributions.ts';

export function contributionsSection(content: TierNContent, words: ReportWords): Section {
  const title = words.t('tierN.contributions');
  const { rows, total } = content.contributions;
  if (total === 0) {
    const none = runs(words.t('contributions.none'));
    return { id: 'contributions', title, blocks: [{ type: 'paragraph', runs: none }] };
  }
  const mitigated = rows.some(({ mitigations }) => mitigations.length > 0);
  return {
    id: 'contributions',
    title,
    blocks: [
      ...required(content, words),
      note(words.t('contributions.note')),
      ...mapChart(content, words),
      contributionTable(content, words),
      factTable(content, words),
      ...(mitigated ? [mitigationTable(rows, words)] : []),
    ],
  };
}

function required({ response, basis }: TierNContent, words: ReportWords): Block[] {
  const lens = words.term('lens', basis.lens.id, basis.lens.title);
  if (response === null) {
    return [paragraph(words.t('contributions.noneRequired', { lens }))];
  }
  const action = words.term('response', response.action.toUpperCase());
  const { citation } = response;
  return [paragraph(words.t('contributions.required', { lens, action, citation }))];
}

function contributionTable({ contributions: { rows, total } }: TierNContent, words: ReportWords): Table {
  return {
    type: 'table',
    id: 'contributions',
    title: words.t('tierN.contributions'),
    columns: [
      { id: 'entity', title: words.t('col.entity'), width: 3 },
      { id: 'id', title: 'ID', width: 2 },
      { id: 'kind', title: words.t('col.kind') },
      { id: 'country', title: words.t('col.country') },
      { id: 'tier', title: words.t('col.tier') },
      { id: 'arrival', title: words.t('col.arrival') },
      { id: 'risk', title: words.t('col.risk') },
      { id: 'contribution', title: words.t('col.contribution') },
      { id: 'sources', title: words.t('col.sources') },
    ],
    rows: rows.map(({ entity, tier, arrival, risk, contribution, facts }) => [
      nameCell(entity, words),
      text(entity.id),
      kindCell(entity.kind, words),
      countryCell(entity, words),
      count(tier),
      part(arrival),
      part(risk),
      part(contribution),
      sources(...facts.map(({ source }) => source)),
    ]),
    total,
  };
}

/** A row for each fact on each entity. */
function factTable({ contributions: { rows }, request }: TierNContent, words: ReportWords): Table {
  const cells = rows.flatMap(({ entity, facts }) => {
    const head = [nameCell(entity, words), text(entity.id)];
    return facts.map((fact) => [...head, ...factCells(fact, request.lens, words)]);
  });
  return {
    type: 'table',
    id: 'contribution-facts',
    title: words.t('facts.title'),
    columns: [
      { id: 'entity', title: words.t('col.entity'), width: 3 },
      { id: 'id', title: 'ID', width: 2, onlyData: true },
      { id: 'fact', title: words.t('facts.fact'), width: 2 },
      { id: 'about', title: words.t('facts.about'), width: 2 },
      { id: 'value', title: words.t('facts.value'), width: 2 },
      { id: 'rated', title: words.t('facts.rated') },
      { id: 'severity', title: words.t('facts.severity') },
      { id: 'valid_from', title: words.t('col.validFrom') },
      { id: 'valid_to', title: words.t('col.validTo') },
      { id: 'dated', title: words.t('facts.dated') },
      { id: 'citation', title: words.t('facts.citation'), width: 2 },
      { id: 'sources', title: words.t('col.sources') },
    ],
    rows: cells,
    total: cells.length,
  };
}

function factCells(fact: ReportFact, lens: string, words: ReportWords): Cell[] {
  const { risk, value, scale, rated, severity, derivedBy, validFrom, validTo, dated, citation, source } =
    fact;
  const graded = (value: Disclosed<number | null>): Cell => {
    if (value === null) return absent(words.t('facts.notRated'));
    return maybe(value, words, (number) => ({ type: 'number', value: number, digits: 3 }));
  };
  const on = derivedBy === null ? scale : scaleName(derivedBy, words);
  return [
    text(riskName({ risk, lens }, words)),
    text(aboutText(fact, words)),
    maybe(value, words, (published) => text(on === null ? published : `${published} (${on})`)),
    graded(rated),
    graded(severity),
    dayOrOpen(validFrom, words),
    dayOrOpen(validTo, words),
    maybe(dated, words, (value) => dayOrOpen(value, words)),
    citation === null ? absent(words.t('cell.none')) : text(citation),
    sources(source),
  ];
}

function mitigationTable(rows: readonly ReportContribution[], words: ReportWords): Table {
  const cells = rows.flatMap(({ entity, mitigations }) =>
    mitigations.map((one) => [nameCell(entity, words), text(entity.id), ...mitigationCells(one, words)]),
  );
  return {
    type: 'table',
    id: 'contribution-mitigations',
    title: words.t('mitigations.title'),
    columns: [
      { id: 'entity', title: words.t('col.entity'), width: 3 },
      { id: 'id', title: 'ID', width: 2, onlyData: true },
      { id: 'status', title: words.t('smelters.status'), width: 2 },
      { id: 'value', title: words.t('smelters.value') },
      { id: 'material', title: words.t('col.material') },
      { id: 'leaves', title: words.t('mitigations.leaves') },
      { id: 'citation', title: words.t('facts.citation'), width: 2 },
      { id: 'sources', title: words.t('col.sources') },
    ],
    rows: cells,
    total: cells.length,
  };
}

function mitigationCells({ status, leaves, citation }: ReportMitigation, words: ReportWords): Cell[] {
  const { kind, value, material, source } = status;
  return [
    text(words.term('status', kind)),
    maybe(value, words, (one) => text(words.term('value', one))),
    material === null ? absent(words.t('cell.anyMaterial')) : text(materialName(material, words)),
    part(leaves),
    citation === null ? absent(words.t('cell.none')) : text(citation),
    sources(source),
  ];
}
