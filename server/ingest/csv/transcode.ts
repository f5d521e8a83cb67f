import { OrepathError } from '../../errors.ts';

/** UTF-8 goes through as it is: who reads on checks it. */
const isUtf8 = (encoding: string): boolean => /^utf-?8$/i.test(encoding);

/** Chunks in any encoding that TextDecoder knows, as UTF-8. Throws WRONG_ENCODING where a byte is none of it. */
export async function* transcoded(
  stream: AsyncIterable<Buffer>,
  encoding: string,
  file: string,
): AsyncIterable<Buffer> {
  if (isUtf8(encoding)) return yield* stream;
  const decoder = new TextDecoder(encoding, { fatal: true });
  let offset = 0;
  try {
    for await (const chunk of stream) {
      yield Buffer.from(decoder.decode(chunk, { stream: true }));
      offset += chunk.length;
    }
    yield Buffer.from(decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new OrepathError(
      {
        code: 'WRONG_ENCODING',
        message: `a byte from ${offset} on (counted from 0) is not ${encoding}`,
        expected: encoding,
        where: { file },
      },
      { cause: error },
    );
  }
}
