/**
 * The same answer, with `leave` called once its body was taken whole, failed, or was given up by who takes it: the
 * signal of the request tells that a client has gone.
 */
export function untilTaken(response: Response, signal: AbortSignal, leave: () => void): Response {
  const { body, status, headers } = response;
  if (!body || signal.aborted) {
    leave();
    return response;
  }
  signal.addEventListener('abort', leave, { once: true });
  const reader = body.getReader();
  const held = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) return controller.enqueue(value);
          leave();
          controller.close();
        } catch (error) {
          leave();
          throw error;
        }
      },
      async cancel(reason) {
        leave();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(held, { status, headers });
}
