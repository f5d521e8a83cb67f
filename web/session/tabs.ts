/** A session is of the browser: tabs tell each other that somebody has signed in or out. */
type Said = 'in' | 'out';

let channel: BroadcastChannel | undefined;

/** `hear` is called for what other tabs say from now on, and others hear what is said here. */
export function joinTabs(hear: (said: Said) => void): void {
  channel = new BroadcastChannel('orepath-session');
  channel.onmessage = ({ data }: MessageEvent<Said>) => hear(data);
}

export function tellTabs(said: Said): void {
  channel?.postMessage(said);
}
