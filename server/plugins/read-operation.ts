/** Reads the text of an operation, but only one whose size and nesting are within limits. */
import { type DocumentNode, Lexer, type ParseOptions, parse, Source, TokenKind } from 'graphql';
import { exceeded } from '../limits/exceeded.ts';
import type { Limits } from '../limits/limits.ts';

/** The parser goes down one level a bracket, of whatever kind: braces of fields, lists and objects in arguments. */
const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);
/** Brackets a level of fields: its own, and those of arguments that nest. */
const BRACKETS_A_LEVEL = 4;

/** Walks the tokens alone, which takes no stack: what passes can be parsed safely. */
function checkTokens(source: Source, { tokens, depth }: Limits): void {
  const lexer = new Lexer(source);
  let read = 0;
  let nested = 0;
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    if (++read > tokens) {
      throw exceeded('TOO_MANY_TOKENS', 'the operation has too many tokens', {
        asked: `more than ${tokens}`,
        allowed: tokens,
        of: 'tokens',
      });
    }
    if (OPENING.has(kind)) nested++;
    else if (CLOSING.has(kind)) nested--;
    if (nested > depth * BRACKETS_A_LEVEL) {
      throw exceeded('QUERY_TOO_DEEP', 'the operation nests too deeply to be read', {
        asked: `more than ${depth * BRACKETS_A_LEVEL}`,
        allowed: depth * BRACKETS_A_LEVEL,
        of: 'brackets inside each other',
      });
    }
  }
}

/** Throws OPERATION_TOO_LONG, TOO_MANY_TOKENS, QUERY_TOO_DEEP, or the parser's GraphQLError. */
export function readOperation(
  text: string | Source,
  options: ParseOptions | undefined,
  limits: Limits,
): DocumentNode {
  const source = typeof text === 'string' ? new Source(text) : text;
  if (source.body.length > limits.operationChars) {
    throw exceeded('OPERATION_TOO_LONG', 'the text of the operation is too long', {
      asked: source.body.length,
      allowed: limits.operationChars,
      of: 'characters',
    });
  }
  checkTokens(source, limits);
  return parse(source, options);
}
