/** How large an operation is by its form alone, fragments counted wherever they are spread. */
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

export interface Shape {
  /** Fields inside fields; introspection has a depth of its own (graphql's rule). */
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
  /** Fields at the root. */
  rootFields: number;
  /** Characters of its longest text. */
  textChars: number;
}

type Part = Pick<Shape, 'depth' | 'fields' | 'aliases' | 'directives'> & { topFields: number };

const NOTHING: Part = { depth: 0, fields: 0, aliases: 0, directives: 0, topFields: 0 };

const count = (list: readonly unknown[] | undefined): number => list?.length ?? 0;

/** Sums grow as fast as fragments nest: numbers beyond what counts are all the same. */
const add = (a: number, b: number): number => Math.min(a + b, Number.MAX_SAFE_INTEGER);

class Shaper {
  readonly #fragments = new Map<
    string,
    { selectionSet: SelectionSetNode; directives?: readonly DirectiveNode[] }
  >();
  /** Of fragments that were walked; one under way is NOTHING, so that a circle ends (validation refuses it). */
  readonly #walked = new Map<string, Part>();

  constructor(document: DocumentNode) {
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(node.name.value, node);
    }
  }

  selection(set: SelectionSetNode | undefined): Part {
    const sum = { ...NOTHING };
    for (const node of set?.selections ?? []) {
      const part = this.#node(node);
      sum.depth = Math.max(sum.depth, part.depth);
      for (const name of ['fields', 'aliases', 'directives', 'topFields'] as const)
        sum[name] = add(sum[name], part[name]);
      sum.directives = add(sum.directives, count(node.directives));
    }
    return sum;
  }

  #node(node: SelectionNode): Part {
    if (node.kind === Kind.FIELD) return this.#field(node);
    if (node.kind === Kind.INLINE_FRAGMENT) return this.selection(node.selectionSet);
    return this.#spread(node.name.value);
  }

  #field(node: FieldNode): Part {
    const inner = this.selection(node.selectionSet);
    return {
      depth: node.name.value.startsWith('__') ? 1 : inner.depth + 1,
      fields: add(inner.fields, 1),
      aliases: add(inner.aliases, node.alias ? 1 : 0),
      directives: inner.directives,
      topFields: 1,
    };
  }

  #spread(name: string): Part {
    const known = this.#walked.get(name);
    if (known) return known;
    this.#walked.set(name, NOTHING);
    const fragment = this.#fragments.get(name);
    const part = this.selection(fragment?.selectionSet);
    this.#walked.set(name, part);
    return part;
  }
}

function longestText(document: DocumentNode): number {
  let longest = 0;
  visit(document, {
    StringValue(node) {
      longest = Math.max(longest, node.value.length);
    },
  });
  return longest;
}

/** Of the largest of its definitions: validation walks also those that are not executed. */
export function shapeOf(document: DocumentNode): Shape {
  const shaper = new Shaper(document);
  const shape: Shape = {
    depth: 0,
    fields: 0,
    aliases: 0,
    directives: 0,
    rootFields: 0,
    textChars: longestText(document),
  };
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const part = shaper.selection(node.selectionSet);
    for (const name of ['depth', 'fields', 'aliases'] as const)
      shape[name] = Math.max(shape[name], part[name]);
    const variables = node.variableDefinitions ?? [];
    const own = variables.reduce((sum, { directives }) => sum + count(directives), count(node.directives));
    shape.directives = Math.max(shape.directives, add(part.directives, own));
    if (node.kind === Kind.OPERATION_DEFINITION)
      shape.rootFields = Math.max(shape.rootFields, part.topFields);
  }
  return shape;
}
