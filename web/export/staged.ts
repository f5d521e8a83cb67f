export type Scheme = 'light' | 'dark';

/** A copy of all that an element stands in, without what else is in it. */
function shells(element: Element, copy: Element): Element {
  let top = copy;
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    const shell = at.cloneNode(false) as Element;
    for (const name of ['id', 'aria-live', 'role', 'data-theme']) shell.removeAttribute(name);
    shell.append(top);
    top = shell;
  }
  return top;
}

/**
 * A copy of an element, unseen, within copies of all that it stands in: the same rules of style reach it as reach the
 * element, in the colours of either theme, and no pointer or focus is on it.
 */
export function staged<E extends Element>(element: E, scheme: Scheme): { copy: E; remove(): void } {
  const copy = element.cloneNode(true) as E;
  const stage = document.createElement('div');
  stage.dataset['theme'] = scheme;
  stage.inert = true;
  stage.setAttribute('aria-hidden', 'true');
  Object.assign(stage.style, { position: 'absolute', width: '0', height: '0', overflow: 'hidden' });
  Object.assign(stage.style, { contain: 'strict', forcedColorAdjust: 'none' });
  stage.append(shells(element, copy));
  document.body.append(stage);
  return { copy, remove: () => stage.remove() };
}
