/**
 * A request's body as it comes. Who stops reading leaves the connection as it is, so that an answer can still be sent:
 * a plain loop over the body would end it.
 */
export async function* bodyChunks({ body }: Request): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const chunks = (body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}
