/** Scripts of the page that come when they are first needed. */
import { ApiError } from './api.ts';

const listeners = new Set<() => void>();
let outdated = false;

/** Whether the service has been found to serve another version of the page than this one. */
export const isOutdated = (): boolean => outdated;

export function onOutdated(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Looks whether the service still serves the script that this page began with. Where it does not answer, nothing is known. */
export async function checkVersion(): Promise<boolean> {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  if (!entry) return false;
  try {
    const response = await fetch('/', { cache: 'no-store' });
    const page = await response.text();
    outdated = response.ok && !page.includes(new URL(entry.src).pathname);
  } catch {
    return false;
  }
  for (const listener of listeners) listener();
  return outdated;
}

/** Style sheets that did not come; the loader that asked for them takes them for loaded from then on. */
const broken = new Set<string>();

function noteBroken({ target }: Event): void {
  if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
  broken.add(target.href);
  target.remove();
}

function loadStyle(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.onload = () => {
      broken.delete(href);
      resolve();
    };
    link.onerror = () => reject(new Error(`no ${href}`));
    document.head.append(link);
  });
}

/** Throws ApiError: OUTDATED where the service has another version of the page by now, else UNREACHABLE. */
export async function loadScript<T>(load: () => Promise<T>): Promise<T> {
  addEventListener('error', noteBroken, true);
  try {
    await Promise.all([...broken].map(loadStyle));
    return await load();
  } catch (error) {
    throw new ApiError((await checkVersion()) ? 'OUTDATED' : 'UNREACHABLE', String(error));
  } finally {
    removeEventListener('error', noteBroken, true);
  }
}
