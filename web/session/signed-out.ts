/** Who hears that the service does not know (any more) who asks. */
const listeners = new Set<() => void>();

export function onSignedOut(listener: () => void): void {
  listeners.add(listener);
}

export function tellSignedOut(): void {
  for (const listener of listeners) listener();
}
