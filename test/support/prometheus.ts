/** A strict reader of Prometheus' text form, by its specification and the rules of `promtool check metrics`. */

export interface Family {
  readonly type: string;
  readonly help: string;
  readonly samples: { name: string; labels: Record<string, string>; value: number }[];
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/gy;

function labelsOf(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  let end = 0;
  for (let found = LABEL.exec(text); found; found = LABEL.exec(text)) {
    if (found[1]! in labels) throw new Error(`label ${found[1]} twice: ${text}`);
    labels[found[1]!] = found[2]!;
    end = LABEL.lastIndex;
  }
  if (end !== text.length) throw new Error(`no labels: ${text}`);
  return labels;
}

const readNumber = (text: string): number => {
  const value = text.endsWith('Inf') ? Number(`${text}inity`) : Number(text);
  // Prometheus reads it whatever its case
  if (Number.isNaN(value) && text.toLowerCase() !== 'nan') throw new Error(`no value: ${text}`);
  return value;
};

/** By name. Throws on whatever the form does not allow. */
export function parseMetrics(text: string): Map<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line is not ended');
  const families = new Map<string, Family>();
  const helps = new Map<string, string>();
  let current: string | undefined;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, word, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
    if (word === 'HELP') helps.set(name, rest);
    else if (word === 'TYPE') {
      if (!NAME.test(name) || families.has(name)) throw new Error(`bad or repeated: ${line}`);
      if (!['counter', 'gauge', 'histogram', 'summary'].includes(rest)) throw new Error(`no type: ${line}`);
      families.set(name, { type: rest, help: helps.get(name) ?? '', samples: [] });
      current = name;
    } else if (!line.startsWith('#')) {
      const [, sample = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
      const family = current === undefined ? undefined : families.get(current);
      if (!family || !sample.startsWith(current!)) throw new Error(`outside of its family: ${line}`);
      const suffix = sample.slice(current!.length);
      const suffixes =
        family.type === 'histogram'
          ? ['_bucket', '_sum', '_count']
          : family.type === 'summary'
            ? ['', '_sum', '_count']
            : [''];
      if (!suffixes.includes(suffix)) throw new Error(`${sample} is none of a ${family.type}`);
      family.samples.push({ name: sample, labels: labelsOf(labels), value: readNumber(value) });
    }
  }
  return families;
}

/** What promtool would say of a family. */
export function lint(name: string, { type, help, samples }: Family): string[] {
  const said: string[] = [];
  if (!help) said.push(`${name} has no help`);
  if (type === 'counter' && !name.endsWith('_total')) said.push(`${name} is a counter without _total`);
  if (type !== 'counter' && name.endsWith('_total')) said.push(`${name} ends like a counter`);
  if (/_(?:count|sum|bucket)$/.test(name)) said.push(`${name} ends like a part of a histogram`);
  if (/milliseconds|_ms(?:_|$)|_mb(?:_|$)/.test(name)) said.push(`${name} is not in base units`);
  const keys = samples.map((sample) => sample.name + JSON.stringify(sample.labels));
  if (new Set(keys).size !== keys.length) said.push(`${name} has a series twice`);
  return said;
}
