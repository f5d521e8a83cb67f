/** `POST /imports`: files on their way into a space, streamed to disk and then imported by a run that goes on alone. */
import type { Caller } from '../auth/caller.ts';
import { requireOwnHeader } from '../auth/own-page.ts';
import { requireRoute } from '../auth/routes.ts';
import { OrepathError } from '../errors.ts';
import { checkSpace } from '../imports/record.ts';
import type { BatchOrder } from '../intake/batch.ts';
import { readBuyer } from '../intake/buyer.ts';
import { mappingsFolder } from '../intake/mappings.ts';
import { formatsOf } from '../intake/read-unit.ts';
import type { Parts } from '../parts.ts';
import { json } from './json.ts';
import { receiveUpload } from './receive-upload.ts';
import { MOST_UPLOAD_BYTES, uploadTooLarge } from './upload-limits.ts';

export const IMPORTS_PATH = '/imports';

/** Throws INVALID_ARGUMENT. */
function flag(query: URLSearchParams, name: string): boolean {
  const value = query.get(name) ?? 'false';
  if (/^(?:1|true|yes|)$/i.test(value)) return true;
  if (/^(?:0|false|no)$/i.test(value)) return false;
  throw new OrepathError({
    code: 'INVALID_ARGUMENT',
    message: `${name} is neither true nor false`,
    expected: 'true or false',
    got: value.slice(0, 200),
    where: { field: name },
  });
}

/** What is to be done with the files. Throws INVALID_ARGUMENT. */
async function orderOf(query: URLSearchParams, parts: Parts): Promise<BatchOrder> {
  const order: BatchOrder = {
    space: checkSpace(query.get('space') || parts.config.space),
    format: query.get('format') || 'auto',
    ...readBuyer(query.get('buyer') ?? undefined),
    mappings: mappingsFolder(parts.config.data),
    dryRun: flag(query, 'dryRun'),
    trustRecorded: flag(query, 'trustRecorded'),
    withoutDecisions: (await parts.approvals.required()).has('matches'),
  };
  formatsOf(order);
  return order;
}

/**
 * 202 and the run's id once all files lie on disk; `importRun` follows it. Throws FORBIDDEN, FORBIDDEN_ORIGIN, INVALID_ARGUMENT,
 * STORE_UNAVAILABLE, TOO_BUSY, REQUEST_TOO_LARGE (at once where Content-Length says so), CANCELLED where the upload broke off; nothing
 * of it stays then.
 */
export async function importsResponse(
  parts: Parts,
  caller: Caller,
  request: Request,
  url: URL,
): Promise<Response> {
  requireOwnHeader(request);
  await parts.storeInSight();
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > MOST_UPLOAD_BYTES) throw uploadTooLarge(announced);
  const order = await orderOf(url.searchParams, parts);
  requireRoute(caller, 'POST /imports', order.space);
  const receiving = await parts.importRuns.receive(order, caller.id);
  try {
    const { files, mapping } = await receiveUpload(request, receiving, url.searchParams.get('name'));
    const name = files.length === 1 ? files[0]!.name : `${files.length} files, ${files[0]!.name} among them`;
    receiving.start(name, files, mapping);
  } catch (error) {
    await receiving.abandon();
    throw error;
  }
  return json({ run: { id: receiving.id } }, 202);
}
