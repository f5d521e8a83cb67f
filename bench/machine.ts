/** What the figures were measured on. */
import { cpus, totalmem } from 'node:os';

export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, Node ${process.version}, ${process.platform} ${process.arch}`;
}
