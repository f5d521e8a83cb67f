/**
 * Ends a run with one plain line, and holds CI to running everything: there, a skipped test fails the run, and one that
 * passed only when it was tried again is named.
 */
import type { Reporter, TestModule } from 'vitest/node';

export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0) counts.failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (test.diagnostic()?.flaky) console.error(`passed when it was tried again: ${test.fullName}`);
        if (state === 'passed' || state === 'failed') counts[state]++;
        else counts.skipped++;
      }
    }
    if (process.env['CI'] === 'true' && counts.skipped > 0) {
      process.exitCode = 1;
      console.error(`${counts.skipped} tests were skipped; with CI=true nothing may be`);
    }
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}
