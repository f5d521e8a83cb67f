import { describe, expect, test } from 'vitest';
import { isLoopback, readConfig, refuseOpenAddress } from '../../server/config.ts';

describe('settings', () => {
  test('have the defaults of the interface', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      seed: 'none',
      space: 'main',
      logLevel: 'info',
      neo4j: null,
    });
  });

  test('are all checked in one error', () => {
    const wrong = {
      PORT: '70000',
      OREPATH_SEED: 'yes',
      LOG_LEVEL: 'loud',
      NEO4J_URI: 'http://x',
      OREPATH_SPACE: 'A|B',
    };
    expect(() => readConfig(wrong)).toThrow(/PORT[\s\S]*OREPATH_SEED|NEO4J_URI/);
    try {
      readConfig(wrong);
    } catch (error) {
      const { message } = error as Error;
      for (const name of [
        'PORT',
        'OREPATH_SEED',
        'LOG_LEVEL',
        'NEO4J_URI',
        'NEO4J_PASSWORD',
        'OREPATH_SPACE',
      ]) {
        expect(message).toContain(name);
      }
    }
  });

  test.each(['0.0.0.0', '::', '192.168.1.5', 'example.org'])(
    'refuse HOST=%s while nobody can be told apart',
    (host) => {
      expect(() => refuseOpenAddress(readConfig({ HOST: host }))).toThrow(/no authentication/);
      expect(() =>
        refuseOpenAddress(readConfig({ HOST: host, OREPATH_ALLOW_UNAUTHENTICATED: 'yes' })),
      ).not.toThrow();
    },
  );

  test.each(['127.0.0.1', 'localhost', '::1', '127.8.8.8'])('%s is this machine', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  test.each(['127.0.0.1.evil.example', 'localhost.evil', '10.0.0.1', ''])('%s is not', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
