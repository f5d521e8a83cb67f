/** Which names and addresses are this machine's own. */
import { isIPv4 } from 'node:net';

/** Whether an address is reached from this machine alone. `localhost` is taken at its word; `serve` looks where it led. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}
