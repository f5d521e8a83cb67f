/** A service that fails on purpose: what stands between a page and the service in tests of failure. */
import type { Page, Route } from 'playwright-core';

/** hang: no answer; gone: no connection; error: a failure of the service's own; busy: 503; garbage: what is no JSON; half: a body cut off. */
export type FaultKind = 'hang' | 'gone' | 'error' | 'away' | 'busy' | 'garbage' | 'half';

export interface Faults {
  /** From now on questions whose text holds `of` fare so; '' = all of them. */
  set(of: string, as: FaultKind): void;
  clear(): void;
  /** How many questions fared so since the last `set`. */
  met(): number;
}

const JSON_TYPE = 'application/graphql-response+json; charset=utf-8';

function refusal(code: string): string {
  return JSON.stringify({ errors: [{ message: 'made to fail', extensions: { code } }] });
}

function fail(route: Route, as: FaultKind): Promise<void> {
  switch (as) {
    case 'hang':
      // given up with the page
      return new Promise(() => undefined);
    case 'gone':
      return route.abort('connectionrefused');
    case 'error':
      return route.fulfill({ status: 500, contentType: JSON_TYPE, body: refusal('INTERNAL') });
    case 'away':
      return route.fulfill({ status: 503, contentType: JSON_TYPE, body: refusal('STORE_UNAVAILABLE') });
    case 'busy':
      return route.fulfill({ status: 503, contentType: 'text/plain', body: 'busy\n' });
    case 'garbage':
      return route.fulfill({ status: 200, contentType: JSON_TYPE, body: '<html>a proxy speaks</html>' });
    case 'half':
      return route.fulfill({ status: 200, contentType: JSON_TYPE, body: '{"data":{"exposure":{"__ty' });
  }
}

/** Stands between a page and the service; lets everything through until told otherwise. */
export async function faultsOf(page: Page): Promise<Faults> {
  const set = new Map<string, FaultKind>();
  let met = 0;
  await page.route('**/graphql', (route) => {
    const asked = route.request().postData() ?? '';
    const kind = [...set].find(([of]) => asked.includes(of))?.[1];
    if (!kind) return route.continue();
    met++;
    return fail(route, kind);
  });
  return {
    set(of, as) {
      met = 0;
      set.set(of, as);
    },
    clear: () => set.clear(),
    met: () => met,
  };
}
