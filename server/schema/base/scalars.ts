import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { dayText, momentText, parseDay, parseMoment } from '../../projection/times.ts';

/** A scalar that is text on the wire and is checked and normalised on its way in. */
function textScalar(
  name: string,
  description: string,
  expected: string,
  read: (text: string) => string | undefined,
) {
  const parse = (value: unknown): string => {
    const text = typeof value === 'string' ? read(value) : undefined;
    if (text !== undefined) return text;
    throw new GraphQLError(`${name} cannot be ${JSON.stringify(value)}; expected ${expected}`, {
      extensions: { code: 'INVALID_ARGUMENT', expected, got: String(value).slice(0, 200) },
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

export const DateScalar = textScalar('Date', 'A calendar date, ISO 8601, in UTC.', 'YYYY-MM-DD', (text) => {
  const day = parseDay(text);
  return day === undefined ? undefined : dayText(day);
});

export const DateTimeScalar = textScalar(
  'DateTime',
  'A moment, ISO 8601 in UTC; a bare date is 00:00 UTC.',
  'an ISO 8601 moment with a zone, or YYYY-MM-DD',
  (text) => {
    const moment = parseMoment(text);
    return moment === undefined ? undefined : momentText(moment);
  },
);
