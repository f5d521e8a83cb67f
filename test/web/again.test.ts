/** The clock by which the page asks a service that is away: its pauses, and what shortens them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answered, insist, leave, standing, tryNow, waitFor } from '../../web/again.ts';
import { ApiError } from '../../web/api.ts';

const window = new EventTarget();
const document = Object.assign(new EventTarget(), { hidden: false });
const away = new ApiError('UNREACHABLE', 'no one is there');

describe('the clock of what waits', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    vi.stubGlobal('window', window);
    vi.stubGlobal('document', document);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  /** Something that fails whenever it is asked, at the seconds that are returned. */
  function failing(): { act(): void; at: number[] } {
    const at: number[] = [];
    const act = () => {
      at.push(Date.now() / 1000);
      waitFor(act);
    };
    waitFor(act);
    return { act, at };
  }

  it('asks after 1, 2, 4, 8, 16 and then every 30 seconds, and no more once nothing waits', () => {
    const { act, at } = failing();
    vi.advanceTimersByTime(95_000);
    expect(at).toEqual([1, 3, 7, 15, 31, 61, 91]);
    leave(act);
    expect(standing()).toEqual({ waiting: 0, due: null });
    expect(vi.getTimerCount()).toBe(0);
    const later = failing();
    vi.advanceTimersByTime(3_000);
    expect(later.at, 'the pauses begin anew').toEqual([96, 98]);
    leave(later.act);
  });

  it('asks for all that waits at once, and not again before each of them has failed', () => {
    const one = vi.fn();
    const two = vi.fn();
    waitFor(one);
    waitFor(two);
    waitFor(two);
    vi.advanceTimersByTime(60_000);
    expect([one.mock.calls.length, two.mock.calls.length]).toEqual([1, 1]);
    expect(standing()).toEqual({ waiting: 2, due: null });
    tryNow();
    waitFor(one);
    vi.advanceTimersByTime(60_000);
    expect([one.mock.calls.length, two.mock.calls.length]).toEqual([1, 1]);
    leave(two);
    expect(standing()).toEqual({ waiting: 1, due: 122_000 });
    vi.advanceTimersByTime(2_000);
    expect(one.mock.calls.length).toBe(2);
    leave(one);
  });

  it.each([
    ['the connection is there again', () => window.dispatchEvent(new Event('online'))],
    ['the window gets the focus', () => window.dispatchEvent(new Event('focus'))],
    ['the page is looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the person says so', tryNow],
  ])('does not wait when %s', (_, happen) => {
    const { act, at } = failing();
    vi.advanceTimersByTime(20_000);
    expect(at).toEqual([1, 3, 7, 15]);
    happen();
    expect(at).toEqual([1, 3, 7, 15, 20]);
    leave(act);
    happen();
    expect(at.length).toBe(5);
  });

  it('does not ask because a page was hidden', () => {
    const { act, at } = failing();
    vi.advanceTimersByTime(20_000);
    document.hidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    document.hidden = false;
    expect(at.length).toBe(4);
    leave(act);
  });

  it('waits no longer than a second once the service has answered anything', () => {
    const { act, at } = failing();
    vi.advanceTimersByTime(20_000);
    answered();
    expect(standing().due).toBe(21_000);
    vi.advanceTimersByTime(1_000);
    expect(at.at(-1)).toBe(21);
    leave(act);
  });

  it('insists until there is an answer, gives up when told to, and throws what does not pass', async () => {
    let asked = 0;
    const third = insist(async () => {
      if (++asked < 3) throw away;
      return asked;
    }, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await third).toBe(3);

    const stop = new AbortController();
    const given = insist(() => Promise.reject(away), stop.signal);
    const told = expect(given).rejects.toThrow('given up');
    await vi.advanceTimersByTimeAsync(100);
    stop.abort(new DOMException('given up', 'AbortError'));
    await told;

    const wrong = new ApiError('INTERNAL', 'a fault of its own');
    await expect(insist(() => Promise.reject(wrong), new AbortController().signal)).rejects.toBe(wrong);
    expect(standing()).toEqual({ waiting: 0, due: null });
  });
});
