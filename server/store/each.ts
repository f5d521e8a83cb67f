/**
 * Statements that are the same for every label or relationship of the model: `NAME.each-KIND.cypher` becomes one
 * statement for each, `NAME/Label` or `NAME/TYPE-From-To`, with the model's names in its `__blanks__`.
 */
import { type LabelModel, MODEL, type PropertyType, type RelationshipModel } from '../model.ts';

const LABELS: readonly (readonly [string, LabelModel])[] = Object.entries(MODEL.labels);
const TIES: readonly (readonly [string, RelationshipModel])[] = Object.entries(MODEL.relationships);

/** Labels of nodes; a label that nodes of another carry besides is not among them. */
export const NODE_LABELS = LABELS.filter(([, { within }]) => !within).map(([name]) => name);

/** Labels that nodes of another label carry besides. */
export const WITHIN_LABELS = LABELS.filter(([, { within }]) => within).map(([name]) => name);

export interface Tie {
  /** `TYPE-From-To`. */
  name: string;
  type: string;
  from: string;
  to: string;
}

/** Every relationship of the model from one label to one other. */
export const MODEL_TIES: readonly Tie[] = TIES.flatMap(([type, { from, to }]) =>
  from.flatMap((a) => to.map((b) => ({ name: `${type}-${a}-${b}`, type, from: a, to: b }))),
);

export const labelModel = (label: string): LabelModel =>
  (MODEL.labels as Readonly<Record<string, LabelModel>>)[label]!;

/** Relationships whose rows may bring notes. */
export const NOTED_TIES: readonly Tie[] = MODEL_TIES.filter(({ type }) =>
  Object.hasOwn(MODEL.relationships[type as keyof typeof MODEL.relationships].properties, 'notes'),
);

export const tieProperties = ({ type }: Tie): Readonly<Record<string, PropertyType>> =>
  (MODEL.relationships as Readonly<Record<string, RelationshipModel>>)[type]!.properties;

/** The labels that nodes of a label may carry besides. */
export const withinOf = (label: string): readonly string[] =>
  WITHIN_LABELS.filter((name) => labelModel(name).within === label);

/** Whether nodes of a label are numbered by page, so that they are read run by run. */
export const isPaged = (label: string): boolean => Object.hasOwn(labelModel(label).properties, 'page');

/** Whether nodes of a label belong to imports. */
export const isImported = (label: string): boolean => Object.hasOwn(labelModel(label).properties, 'imports');

const declared = (type: PropertyType): string => (type === 'share' ? 'float' : type);

/** As parameters: a date is checked when it is read from a file, not again. */
const given = (type: PropertyType): string => (/^date/.test(type) ? 'string' : declared(type));

type Blanks = Readonly<Record<string, string>>;

const list = (
  properties: Readonly<Record<string, PropertyType>>,
  each: (name: string, type: PropertyType) => string,
): string =>
  Object.entries(properties)
    .map(([name, type]) => each(name, type))
    .join(', ');

const valueIn = (name: string, type: PropertyType): string =>
  declared(type) === 'float' ? `${name}: toFloat($${name}[r])` : `${name}: $${name}[r]`;

function labelBlanks(label: string): Blanks {
  const { key, properties, within } = labelModel(label);
  const optional = (name: string): string => (name === key ? '' : '?');
  return {
    label,
    carried: [label, ...withinOf(label)].map((name) => `'${name}'`).join(', '),
    key,
    keyType: declared(properties[key] ?? 'string'),
    within: within ?? '',
    withinKey: within ? labelModel(within).key : '',
    returns: list(properties, (name, type) => `${name} ${declared(type)}${optional(name)}`),
    values: list(properties, (name) => `x.${name} AS ${name}`),
    fields: list(properties, (name, type) => `${name} ${given(type)}${optional(name)}`),
    given: list(properties, valueIn),
    sets: list(properties, (name) => `x.${name} = $${name}[r]`),
  };
}

function tieBlanks(tie: Tie): Blanks {
  const properties = tieProperties(tie);
  const more = (text: string): string => (text ? `, ${text}` : '');
  const keyType = (label: string): string => declared(labelModel(label).properties[labelModel(label).key]!);
  const map = list(properties, valueIn);
  return {
    type: tie.type,
    from: tie.from,
    to: tie.to,
    fromKey: labelModel(tie.from).key,
    toKey: labelModel(tie.to).key,
    fromType: keyType(tie.from),
    toType: keyType(tie.to),
    fromImports: isImported(tie.from) ? 'a.imports' : '[]',
    toImports: isImported(tie.to) ? 'b.imports' : '[]',
    moreReturns: more(list(properties, (name, type) => `${name} ${declared(type)}?`)),
    moreValues: more(list(properties, (name) => `x.${name} AS ${name}`)),
    moreFields: more(list(properties, (name, type) => `${name} ${given(type)}?`)),
    map: map && ` {${map}}`,
    order: Object.hasOwn(properties, 'id') ? 'from, to, id' : 'from, to',
  };
}

const KINDS: Readonly<Record<string, () => (readonly [string, Blanks])[]>> = {
  node: () => NODE_LABELS.filter((label) => label !== 'Meta').map((label) => [label, labelBlanks(label)]),
  paged: () => NODE_LABELS.filter(isPaged).map((label) => [label, labelBlanks(label)]),
  whole: () => NODE_LABELS.filter((label) => !isPaged(label)).map((label) => [label, labelBlanks(label)]),
  record: () => [['Meta', labelBlanks('Meta')]],
  within: () => WITHIN_LABELS.map((label) => [label, labelBlanks(label)]),
  tie: () => MODEL_TIES.map((tie) => [tie.name, tieBlanks(tie)]),
  'paged-tie': () => MODEL_TIES.filter(({ from }) => isPaged(from)).map((tie) => [tie.name, tieBlanks(tie)]),
  'noted-tie': () => NOTED_TIES.map((tie) => [tie.name, tieBlanks(tie)]),
  'whole-tie': () => MODEL_TIES.filter(({ from }) => !isPaged(from)).map((tie) => [tie.name, tieBlanks(tie)]),
};

const EACH = /^(.*)\.each-([a-z-]+)\.cypher$/;

/** One source for each name of the model; a file that is no such pattern as it is. Throws where a blank has no word. */
export function expandEach(path: string, source: string): readonly (readonly [string, string])[] {
  const [, name, kind = ''] = EACH.exec(path) ?? [];
  if (name === undefined) return [[path, source]];
  const words = KINDS[kind];
  if (!words) throw new Error(`no statement can be made for each ${kind}: ${path}`);
  return words().map(([of, blanks]) => [`${name}/${of}.cypher`, fill(path, source, blanks)]);
}

function fill(path: string, source: string, blanks: Blanks): string {
  return source.replace(/__(\w+?)__/g, (_, blank: string) => {
    const word = blanks[blank];
    if (word === undefined) throw new Error(`${path}: nothing is known for __${blank}__`);
    return word;
  });
}
