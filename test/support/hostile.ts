/** A chain whose names are made to break a page: markup, directions, lengths, pictures, marks. */

/** Names by what is wrong with them. */
export const HOSTILE: Readonly<Record<string, string>> = {
  markup: `<img src=x onerror="window.harmed=1"> & <b>bold</b> "quoted' {name} \${1} %s`,
  script: '</title></text><script>window.harmed=1</script>',
  arabic: 'شركة المعادن النفيسة (ش.م.م.) 2026',
  turned: 'Plain \u202eesrever\u2069\u202e metals',
  mixed: 'אופיר Mining בע"מ – Branch 7',
  long: `Compañía ${'Minera de la Quebrada Honda y del Río Alto '.repeat(7)}S.A.`.slice(0, 300),
  unbroken: 'Überseehandelsgesellschaft'.repeat(8),
  pictures: '👩🏽‍🏭👨‍👩‍👧‍👦 Gold 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇨🇩',
  marks: `Z${'\u0301\u0323\u0308\u0330'.repeat(12)}algo Met${'\u0336'.repeat(8)}als`,
  han: '骨直海角灰 株式会社／有限公司／主식회사 辻󠄀',
  formula: '=HYPERLINK("http://example.org","x")',
};

const ids = Object.keys(HOSTILE);
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Everybody supplies the buyer of the markup, and a mine with a name of its own supplies them all. */
export function hostileTables(): Record<string, string> {
  const [buyer, ...suppliers] = ids as [string, ...string[]];
  const share = (0.98 / suppliers.length).toFixed(4);
  const entity = (id: string, kind: string, name: string, country: string) =>
    `own:${id},${kind},${cell(name)},${country}`;
  return {
    'entities.csv': [
      'id,kind,name,country',
      ...ids.map((id) => entity(id, 'company', HOSTILE[id]!, 'JP')),
      entity('mine', 'mine', HOSTILE['long']!, 'CD'),
      entity('alone', 'company', HOSTILE['arabic']!, 'AE'),
      '',
    ].join('\n'),
    'links.csv': [
      'id,supplier,customer,materials,share,basis,document',
      ...suppliers.map((id, i) => `own:t${i},own:${id},own:${buyer},tin,${share},declared,own:list`),
      ...suppliers.map((id, i) => `own:m${i},own:mine,own:${id},tin,${i % 2 ? 1 : 0.4},verified,own:list`),
      '',
    ].join('\n'),
    'facts.csv': ['about,risk,severity,document', 'iso:CD,conflict,1,own:list', ''].join('\n'),
    'documents.csv': [
      'id,publisher,title,date,licence',
      `own:list,${cell(HOSTILE['arabic']!)},${cell(HOSTILE['markup']!)},2026-01-01,${cell(HOSTILE['unbroken']!)}`,
      '',
    ].join('\n'),
  };
}
