/** Small files of every container, broken at random: the same for the same number. */
import { Random } from '../../../server/generate/random.ts';
import { zip } from '../archive/zip-bytes.ts';
import { exported, LOOKUP, REVISIONS } from '../smelter-lists/exports.ts';
import { workbookParts } from '../workbook/written.ts';

type Parts = Readonly<Record<string, Buffer>>;

/** What parsers stumble over, put in the middle of things. */
const STUMBLES = [
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '&#xFFFFFFFF;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '</row>',
  '<row r="1048577">',
  '<c r="XFE1" t="s"><v>99999999</v></c>',
  '<c r="A0"><v>1e400</v></c>',
  '<is><t>',
  ' xmlns:x="y"',
  '\ufeff',
  '\0',
  '"',
  '\r',
  ',,,,,,,,',
  '99999999999999999999',
  '-1',
  '../',
  '\ud83d',
].map((text) => Buffer.from(text));

const at = (random: Random, length: number): number => random.below(Math.max(1, length));

const OPERATIONS: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let n = random.below(4); n >= 0 && changed.length > 0; n--) {
      changed[at(random, changed.length)]! ^= 1 << random.below(8);
    }
    return changed;
  },
  (bytes, random) => bytes.subarray(0, at(random, bytes.length)),
  (bytes, random) => {
    const from = at(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random.below(200))]);
  },
  (bytes, random) => {
    const from = at(random, bytes.length);
    const piece = bytes.subarray(from, from + 1 + random.below(400));
    const times = Array.from({ length: 1 + random.below(5) }, () => piece);
    return Buffer.concat([bytes.subarray(0, from), ...times, bytes.subarray(from)]);
  },
  (bytes, random) => {
    const place = at(random, bytes.length);
    const stumble = STUMBLES[random.below(STUMBLES.length)]!;
    return Buffer.concat([bytes.subarray(0, place), stumble, bytes.subarray(place)]);
  },
  (bytes, random) => {
    const [a, b] = [at(random, bytes.length), at(random, bytes.length)];
    const length = 1 + random.below(100);
    const changed = Buffer.from(bytes);
    bytes.copy(changed, a, b, b + length);
    return changed;
  },
];

function broken(bytes: Buffer, random: Random): Buffer {
  let changed = bytes;
  for (let n = random.below(3); n >= 0; n--) {
    changed = OPERATIONS[random.below(OPERATIONS.length)]!(changed, random);
  }
  return changed;
}

const zipped = (parts: Parts): Buffer =>
  zip(Object.entries(parts).map(([path, content]) => ({ path, content })));

/** A part changed before it is zipped, so that checksums agree; or a part left out, or put in the place of another. */
function brokenWithin(parts: Parts, random: Random): Buffer {
  const changed: Record<string, Buffer> = { ...parts };
  const paths = Object.keys(parts);
  const path = paths[random.below(paths.length)]!;
  const other = paths[random.below(paths.length)]!;
  const choice = random.below(12);
  if (choice === 0) delete changed[path];
  else if (choice === 1) changed[path] = parts[other]!;
  else changed[path] = broken(parts[path]!, random);
  return zipped(changed);
}

/** A file to break: bytes, or the parts of a zip. */
export type Seed = Buffer | Parts;

const buffers = (parts: Readonly<Record<string, string | Buffer>>): Parts =>
  Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, Buffer.from(content)]));

const WORKBOOK = buffers(
  workbookParts({
    sheets: {
      Declaration:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45414</v></c><c r="C1" t="b"><v>1</v></c></row>' +
        '<row r="2"><c r="A2" t="str"><f>B1&amp;"x"</f><v>y</v></c><c r="B2" t="e"><v>#N/A</v></c><c t="inlineStr"><is><r><t>a</t></r></is></c></row>',
      Other: '<row><c><v>1</v></c><c t="s"><v>1</v></c></row><row r="9"><c t="d"><v>2024-05-02</v></c></row>',
    },
    strings: '<si><t xml:space="preserve"> a </t></si><si><r><t>b</t></r><rPh><t>c</t></rPh></si>',
    styles:
      '<numFmts><numFmt numFmtId="200" formatCode="yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>',
  }),
);
const TABLE = 'id,name,country\nown:1,"会社, 東京",JP\nown:2,Café,FR\n';
const XML =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>Metal</Data></Cell></Row></Table></Worksheet></Workbook>';

export const SEEDS: readonly Seed[] = [
  WORKBOOK,
  Buffer.from(TABLE),
  Buffer.from(`\ufeff${TABLE}`, 'utf16le'),
  Buffer.from('89ef8ed096bc2c8d912c8d7a95a80a938c979d8d7a8bc68a948eae89ef8ed02c93fa967b0a', 'hex'),
  Buffer.from(XML),
  Buffer.from(`\ufeff${XML.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
  Buffer.from('{"a": [1, 2, {"b": null}]}'),
  exported({
    header: LOOKUP,
    rows: [['Tin', 'A', 'B', 'PERU', 'CID900001', { index: 7, text: 'C' }], ['Tin']],
  }),
  exported({
    header: REVISIONS,
    created: '2026-08-14',
    rows: [['Tin', 'CID900001\t', 'A', 'PERU', 'Removed', null, { date: '2025-11-03' }, '1/2/2014']],
  }),
  Buffer.from('Supplier name,Country,Spend\n"A, Ltd",JP,"1,234.5"\nB GmbH,DE,１２\n'),
  buffers({ 'a.csv': TABLE, 'b.xml': XML, 'c/d.xlsx': zipped(WORKBOOK) }),
];

/** One broken file of a number. */
export function mutant(seeds: readonly Seed[], number: number): Buffer {
  const random = new Random(7, number);
  const seed = seeds[random.below(seeds.length)]!;
  if (Buffer.isBuffer(seed)) return broken(seed, random);
  return random.below(4) === 0 ? broken(zipped(seed), random) : brokenWithin(seed, random);
}
