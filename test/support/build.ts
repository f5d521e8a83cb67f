/** Builds page and service once before any test: workers, the command line and the browser run what users run. */
import { execFileSync } from 'node:child_process';

export default function setup(): void {
  for (const args of [['build'], ['build', '--ssr']]) {
    execFileSync('npx', ['vite', ...args, '--logLevel', 'warn'], { stdio: 'inherit' });
  }
}
