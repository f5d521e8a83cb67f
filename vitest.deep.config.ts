import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The long runs: thousands of random graphs, kills, soaks, big graphs. By hand before an issue is done, not in CI. */
export default mergeConfig(
  base,
  defineConfig({ test: { exclude: [], testTimeout: 3_600_000, env: { OREPATH_TEST_DEEP: '1' } } }),
);
