/** When a store counts as lost, and when what was seen of it still holds, by a store that does as it is told. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { type StoreWatch, watchStore } from '../../server/store/watch.ts';

/** Answers, refuses at once, or is silent until it answers again. */
class ToldStore {
  readonly engine: Store['engine'];
  readonly description = 'the told store';
  does: 'answer' | 'refuse' | 'silent' = 'answer';
  #held: (() => void)[] = [];

  constructor(engine: Store['engine']) {
    this.engine = engine;
  }

  async ping(): Promise<void> {
    if (this.does === 'refuse') throw new Error('refused');
    if (this.does === 'silent') await new Promise<void>((resolve) => this.#held.push(resolve));
  }

  async read() {
    return [{ revision: 7 }];
  }

  answerAgain(): void {
    this.does = 'answer';
    for (const resolve of this.#held.splice(0)) resolve();
  }
}

const changes: string[] = [];
let store: ToldStore;
let watch: StoreWatch;
const revisions: number[] = [];

const watchNew = (engine: Store['engine']): void => {
  store = new ToldStore(engine);
  watch = watchStore(
    store as unknown as Store,
    (revision) => revisions.push(revision),
    (down) => changes.push(down ? 'lost' : 'back'),
  );
};
/** What a request comes to that asks now, once so many ms have passed; `waits` where it has not come to anything. */
const asked = async (ms: number): Promise<string> => {
  let came = 'waits';
  watch.inSight().then(
    () => {
      came = 'goes on';
    },
    (error) => {
      came = error.detail.code;
    },
  );
  await vi.advanceTimersByTimeAsync(ms);
  return came;
};

beforeEach(() => {
  vi.useFakeTimers();
  changes.length = 0;
  revisions.length = 0;
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

describe('a store that others write to', () => {
  beforeEach(() => watchNew('bolt'));

  test('is looked at every second', async () => {
    await vi.advanceTimersByTimeAsync(10_500);
    expect(revisions).toEqual(Array(10).fill(7));
    expect(await asked(0)).toBe('goes on');
    expect(changes).toEqual([]);
  });

  test('that breaks off for less than 2 s is not lost', async () => {
    store.does = 'refuse';
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await asked(0)).toBe('goes on');
    store.does = 'answer';
    await vi.advanceTimersByTimeAsync(5_000);
    expect(changes).toEqual([]);
    expect(watch.down).toBeNull();
  });

  test('that refuses is lost within 3 s, and back within a second', async () => {
    await vi.advanceTimersByTimeAsync(5_000);
    store.does = 'refuse';
    await vi.advanceTimersByTimeAsync(3_100);
    expect(changes).toEqual(['lost']);
    expect(await asked(0)).toBe('STORE_UNAVAILABLE');
    store.does = 'answer';
    await vi.advanceTimersByTimeAsync(1_100);
    expect(changes).toEqual(['lost', 'back']);
    expect(await asked(0)).toBe('goes on');
  });

  test('that was not seen for 2 s keeps requests waiting, until it is lost', async () => {
    store.does = 'silent';
    await vi.advanceTimersByTimeAsync(2_100);
    expect(await asked(1_000)).toBe('waits');
    expect(await asked(3_000)).toBe('STORE_UNAVAILABLE');
    expect(changes).toEqual(['lost']);
  });

  test('that was silent for a while lets those who waited go on', async () => {
    store.does = 'silent';
    await vi.advanceTimersByTimeAsync(2_100);
    const waited = watch.inSight();
    await vi.advanceTimersByTimeAsync(1_000);
    store.answerAgain();
    await waited;
    expect(await asked(0)).toBe('goes on');
    expect(changes).toEqual([]);
  });

  test('that was lost by its silence is back with its answer', async () => {
    store.does = 'silent';
    await vi.advanceTimersByTimeAsync(30_000);
    store.answerAgain();
    await vi.advanceTimersByTimeAsync(100);
    expect(changes).toEqual(['lost', 'back']);
    expect(await asked(0)).toBe('goes on');
  });
});

test('an embedded store that is busy is not lost: nobody else writes to it', async () => {
  watchNew('embedded');
  store.does = 'silent';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await asked(0)).toBe('goes on');
  expect(changes).toEqual([]);
});
