/** Parses the times of rows; the same few dates come again and again, so each text is parsed once. */
import { OrepathError } from '../errors.ts';
import { ALWAYS, NEVER, OPEN_END, OPEN_START, parseDay, parseMoment } from './times.ts';

/** Above this many distinct texts the memory is given back and reading goes on. */
const REMEMBERED = 1 << 16;

export class TimeReader {
  private readonly days = new Map<string, number>();
  private readonly moments = new Map<string, number>();

  from(text: string | null): number {
    return text === null ? OPEN_START : this.day(text);
  }

  to(text: string | null): number {
    return text === null ? OPEN_END : this.day(text);
  }

  recorded(text: string | null): number {
    return text === null ? ALWAYS : this.moment(text);
  }

  retracted(text: string | null): number {
    return text === null ? NEVER : this.moment(text);
  }

  day(text: string): number {
    return remember(this.days, text, parseDay, 'a full date, YYYY-MM-DD');
  }

  private moment(text: string): number {
    return remember(this.moments, text, parseMoment, 'an ISO 8601 moment with a zone, or a full date');
  }
}

function remember(
  known: Map<string, number>,
  text: string,
  parse: (text: string) => number | undefined,
  expected: string,
): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  const value = parse(text);
  if (value === undefined) {
    throw new OrepathError({
      code: 'INVALID_VALUE',
      message: 'A stored time is not readable',
      expected,
      got: text,
    });
  }
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, value);
  return value;
}
