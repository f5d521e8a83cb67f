import { ApiError, errorOf } from '../api.ts';

export interface UploadOrder {
  space: string;
  /** Entity id of the company that received the files; '' = not said. */
  buyer: string;
  files: readonly File[];
  /** Which column of a supplier list says what, as JSON; only where the service asked for it. */
  mapping?: string;
}

/** The path below the folder that was chosen, where there was one. */
const pathOf = (file: File): string => file.webkitRelativePath || file.name;

/**
 * Sends files in one request and tells how much has gone, 0..1; the id of the run that imports them. XMLHttpRequest,
 * because fetch does not tell how far an upload is. Throws ApiError with the service's code; AbortError where given up.
 */
export function upload(
  { space, buyer, files, mapping }: UploadOrder,
  tell: (sent: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const query = new URLSearchParams({ ...(space && { space }), ...(buyer && { buyer }) });
  const form = new FormData();
  if (mapping !== undefined) form.append('mapping', mapping);
  for (const file of files) form.append('file', file, pathOf(file));
  const request = new XMLHttpRequest();
  request.open('POST', `/imports?${query}`);
  request.setRequestHeader('x-orepath-csrf', '1');
  signal.addEventListener('abort', () => request.abort());
  request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
  return new Promise((resolve, reject) => {
    request.onabort = () => reject(new DOMException('the upload was given up', 'AbortError'));
    request.onerror = () => reject(new ApiError('UNREACHABLE', 'the upload broke off'));
    request.onload = () => {
      try {
        resolve(runOf(request));
      } catch (error) {
        reject(error);
      }
    };
    request.send(form);
  });
}

function runOf({ status, responseText }: XMLHttpRequest): string {
  let reply: { run?: { id: string }; errors?: { message: string; extensions?: { code?: string } }[] };
  try {
    reply = JSON.parse(responseText);
  } catch {
    throw new ApiError('UNREACHABLE', `HTTP ${status}`);
  }
  const fault = reply.errors?.[0];
  if (fault) throw errorOf(fault);
  if (!reply.run) throw new ApiError('INTERNAL', `HTTP ${status}`);
  return reply.run.id;
}
