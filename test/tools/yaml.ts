/** As much of YAML as compose.yaml uses: maps and lists by indentation, lists in brackets, plain and quoted text. */
type Value = string | boolean | Value[] | { [key: string]: Value } | null;

interface Line {
  indent: number;
  text: string;
}

function scalar(text: string): Value {
  if (text === '') return null;
  if (text.startsWith('[')) return listIn(text);
  if (/^".*"$/.test(text)) return JSON.parse(text) as string;
  return text === 'true' ? true : text === 'false' ? false : text;
}

const listIn = (text: string): Value[] =>
  [...text.slice(1, -1).matchAll(/"(?:[^"\\]|\\.)*"|[^,\s][^,]*/g)].map(([item]) => scalar(item.trim()));

function block(lines: Line[]): Value {
  const { indent, text } = lines[0]!;
  if (text.startsWith('- ')) {
    const items: Value[] = [];
    while (lines[0]?.indent === indent) items.push(scalar(lines.shift()!.text.slice(2)));
    return items;
  }
  const map: Record<string, Value> = {};
  while (lines[0]?.indent === indent) {
    const [, key, rest] = /^([\w-]+):\s*(.*)$/.exec(lines.shift()!.text) ?? [];
    if (key === undefined) throw new Error(`not a line of a map at indentation ${indent}`);
    if (key in map) throw new Error(`${key} twice`);
    map[key] = rest === '' && (lines[0]?.indent ?? 0) > indent ? block(lines) : scalar(rest!);
  }
  return map;
}

/** Throws where a line fits nowhere. */
export function parse(text: string): Value {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() && !/^\s*#/.test(line))
    .map((line) => ({ indent: /^ */.exec(line)![0].length, text: line.trim() }));
  const value = block(lines);
  if (lines.length) throw new Error(`left over: ${lines[0]!.text}`);
  return value;
}
