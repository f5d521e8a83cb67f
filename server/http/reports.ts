/** `GET /reports/RUN/FILE`: a file of a report that is done; `GET /reports/schema.json`: the JSON Schema of reports. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type Caller, may, seesPart } from '../auth/caller.ts';
import { ROUTES } from '../auth/permissions.ts';
import type { Parts } from '../parts.ts';
import { FORMATS } from '../reports/formats/formats.ts';
import { REPORT_SCHEMA } from '../reports/schema/report-schema.ts';
import { errorResponse, json } from './json.ts';

const SCHEMA_PATH = '/reports/schema.json';

const PATH = /^\/reports\/([0-9a-f-]{36})\/([\w.-]{1,100})$/;

/** Whether a path is below the files of reports. */
export const isReportPath = (pathname: string): boolean => pathname.startsWith('/reports/');

/**
 * What a report holds came from strangers: shown in a browser it may run nothing and ask nobody, and only this service's
 * own page may frame it.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

/** To be saved; shown by the browser itself with `?show`. A run of a space that the caller does not see is not there. */
export function reportFileResponse({ reportRuns }: Parts, caller: Caller, url: URL): Response {
  if (url.pathname === SCHEMA_PATH) return json(REPORT_SCHEMA);
  const [, run = '', name = ''] = PATH.exec(url.pathname) ?? [];
  const found = reportRuns.fileOf(run, name);
  const made = reportRuns.find(run);
  if (!found || !made || !seesPart(caller, made) || !may(caller, made.space, ROUTES['GET /reports'].role))
    return errorResponse({
      code: 'NOT_FOUND',
      message: 'no such file of a report: it may have been made more than an hour ago',
      expected: 'a path that a report run names',
      got: url.pathname.slice(0, 200),
    });
  const { path, file } = found;
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': FORMATS[file.format].mediaType,
      'content-length': String(file.bytes),
      'content-disposition': `${url.searchParams.has('show') ? 'inline' : 'attachment'}; filename="${file.name}"`,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
