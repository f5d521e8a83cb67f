/** Every risk with its range and what is traced, and what the text requires where it is found, in tables. */
import { absent, count, part, text } from '../../document/cells.ts';
import type { Table } from '../../document/document.ts';
import type { ReportWords } from '../../words/report-words.ts';
import type { RiskRow } from '../oecd-five-steps/content.ts';

interface Risks {
  risks: readonly RiskRow[];
}

export function risksTable({ risks }: Risks, words: ReportWords): Table {
  return {
    type: 'table',
    id: 'risks',
    title: words.t('draft.risks'),
    columns: [
      { id: 'risk', title: words.t('col.risk'), width: 3 },
      { id: 'mineral', title: words.t('col.material') },
      { id: 'low', title: words.t('draft.low') },
      { id: 'expected', title: words.t('draft.expected') },
      { id: 'high', title: words.t('draft.high') },
      { id: 'coverage', title: words.t('draft.coverage') },
      { id: 'entities', title: words.t('draft.reached') },
    ],
    rows: risks.map(({ risk, material, figures, reached }) => [
      text(words.term('risk', risk)),
      text(material === null ? words.t('draft.allMinerals') : words.term('material', material)),
      part(figures.exposure.low),
      part(figures.exposure.expected),
      part(figures.exposure.high),
      part(figures.coverage),
      reached === null ? absent(words.t('draft.notAsked')) : count(reached),
    ]),
    total: risks.length,
  };
}

/** Of the risks found upstream, whatever the shares. */
export function responsesTable({ risks }: Risks, words: ReportWords): Table {
  const found = risks.filter(({ reached, response }) => reached && response);
  return {
    type: 'table',
    id: 'responses',
    title: words.t('draft.responses'),
    columns: [
      { id: 'risk', title: words.t('col.risk'), width: 2 },
      { id: 'entities', title: words.t('draft.reached') },
      { id: 'response', title: words.t('draft.response'), width: 2 },
      { id: 'requires', title: words.t('draft.requires'), width: 4 },
      { id: 'citation', title: words.t('draft.provision'), width: 2 },
    ],
    rows: found.map(({ risk, reached, response }) => [
      text(words.term('risk', risk)),
      count(reached!),
      text(words.term('response', response!.action.toUpperCase())),
      { type: 'text', text: response!.requires, lang: 'en' },
      { type: 'text', text: response!.citation, lang: 'en' },
    ]),
    total: found.length,
  };
}
