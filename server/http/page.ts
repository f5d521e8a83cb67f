/** The web page as files: known ones by path, everything else is the page itself (its address bar holds its state). */
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { encodingFor, isPacked } from './compress.ts';
import { PackedFiles } from './packed-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Scripts and styles come from here alone; nothing is sent or fetched elsewhere, and framed is what this service made. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const packedFiles = new PackedFiles();

async function fileResponse(
  root: string,
  path: string,
  accepted: string | null,
): Promise<Response | undefined> {
  const file = normalize(join(root, path));
  if (!file.startsWith(root + sep)) return undefined;
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const encoding = isPacked(type) ? encodingFor(accepted) : undefined;
  try {
    const [plain, { mtimeMs, size }] = await Promise.all([readFile(file), stat(file)]);
    const body = encoding ? await packedFiles.get(file, `${mtimeMs} ${size}`, encoding, plain) : plain;
    const hashed = path.startsWith('/assets/');
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': type,
        'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        'content-security-policy': POLICY,
        ...(isPacked(type) && { vary: 'Accept-Encoding' }),
        ...(encoding && { 'content-encoding': encoding }),
      },
    });
  } catch {
    return undefined;
  }
}

/** GET of a file or of the page; packed as `accepted` (Accept-Encoding) takes it. */
export async function pageResponse(
  root: string,
  url: URL,
  accepted: string | null = null,
): Promise<Response> {
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    path = '/';
  }
  const file = extname(path) ? await fileResponse(root, path, accepted) : undefined;
  if (file) return file;
  if (path.startsWith('/assets/')) return new Response('not found\n', { status: 404 });
  const page = await fileResponse(root, '/index.html', accepted);
  return page ?? new Response('The page is not built: npm run build\n', { status: 404 });
}
