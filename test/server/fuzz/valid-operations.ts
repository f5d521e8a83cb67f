/** Random operations that the schema knows, with arguments that are real, odd, or made to harm. */
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Dice } from './dice.ts';
import { HOSTILE_FLOATS, HOSTILE_INTEGERS, HOSTILE_TEXTS } from './hostile-values.ts';

export interface Asked {
  query: string;
  variables: Record<string, unknown>;
}

/** What the store holds, by the name of the argument that takes it. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** Of a hundred values so many are made to harm. */
const HOSTILE_PART = 0.12;
/** These start long work or end what others do: they are asked elsewhere. */
const LEFT_OUT: ReadonlySet<string> = new Set(['requestReport', 'undoImport']);

class OperationMaker {
  readonly #schema: GraphQLSchema;
  readonly #dice: Dice;
  readonly #known: Known;
  readonly #variables: Record<string, unknown> = {};
  readonly #declared: string[] = [];
  #aliases = 0;

  constructor(schema: GraphQLSchema, dice: Dice, known: Known) {
    this.#schema = schema;
    this.#dice = dice;
    this.#known = known;
  }

  make(): Asked {
    const isMutation = this.#dice.chance(0.05);
    const root = (isMutation ? this.#schema.getMutationType() : this.#schema.getQueryType())!;
    const fields = Object.values(root.getFields()).filter(({ name }) => !LEFT_OUT.has(name));
    const asked = this.#dice.some(fields, isMutation ? 1 : 2).map((field) => this.#field(field, 1, true));
    const head = this.#declared.length ? `(${this.#declared.join(', ')})` : '';
    return {
      query: `${isMutation ? 'mutation' : 'query'} Fuzz${head} { ${asked.join(' ')} }`,
      variables: this.#variables,
    };
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, renamed: boolean): string {
    const args = field.args
      .filter((arg) => isNonNullType(arg.type) || this.#dice.chance(0.35))
      .map((arg) => `${arg.name}: ${this.#argument(arg)}`);
    const named = getNamedType(field.type);
    const inner = isCompositeType(named) ? ` ${this.#selection(named, depth + 1)}` : '';
    const alias = renamed || args.length ? `f${this.#aliases++}: ` : '';
    return `${alias}${field.name}${args.length ? `(${args.join(', ')})` : ''}${inner}`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (isAbstractType(type)) {
      const kinds = this.#dice.some(this.#schema.getPossibleTypes(type), 2);
      return `{ __typename ${kinds.map((kind) => `... on ${kind.name} ${this.#object(kind, depth, true)}`).join(' ')} }`;
    }
    return this.#object(type as GraphQLObjectType, depth, false);
  }

  #object(type: GraphQLObjectType, depth: number, renamed: boolean): string {
    const fields = Object.values(type.getFields()).filter(
      ({ type: given }) => depth < 7 || !isCompositeType(getNamedType(given)),
    );
    const asked = this.#dice.some(fields, 4).map((field) => this.#field(field, depth, renamed));
    return `{ __typename ${asked.join(' ')} }`;
  }

  #argument({ name, type }: GraphQLArgument): string {
    const value = this.#value(type, name);
    const variable = `v${this.#declared.length}`;
    this.#declared.push(`$${variable}: ${type}`);
    this.#variables[variable] = value;
    return `$${variable}`;
  }

  #value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType as GraphQLInputType, name);
    if (isListType(type)) {
      return Array.from({ length: this.#dice.below(4) }, () =>
        this.#value(type.ofType as GraphQLInputType, name),
      );
    }
    if (isEnumType(type)) return this.#dice.of(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const given = type.isOneOf
        ? [this.#dice.of(fields)]
        : fields.filter((field) => isRequiredInputField(field) || this.#dice.chance(0.4));
      return Object.fromEntries(given.map((field) => [field.name, this.#value(field.type, field.name)]));
    }
    return this.#scalar(String(type), name);
  }

  #scalar(type: string, name: string): unknown {
    const isHostile = this.#dice.chance(HOSTILE_PART);
    switch (type) {
      case 'Int':
        return isHostile ? this.#dice.of(HOSTILE_INTEGERS) : 1 + this.#dice.below(5);
      case 'Float':
        return isHostile ? this.#dice.of(HOSTILE_FLOATS) : this.#dice.next();
      case 'Boolean':
        return this.#dice.chance(0.5);
      default:
        return this.#dice.of(isHostile ? HOSTILE_TEXTS : (this.#known[name] ?? this.#known[type] ?? ['tin']));
    }
  }
}

/** One operation; the same dice give the same one. */
export const validOperation = (schema: GraphQLSchema, dice: Dice, known: Known): Asked =>
  new OperationMaker(schema, dice, known).make();
