import type { ComponentChildren } from 'preact';

/** Covers the page while files are dragged over it, and says what dropping them does. */
export function DropCover({ children }: { children: ComponentChildren }) {
  return (
    <div class="drop-cover" aria-hidden="true">
      <p>{children}</p>
    </div>
  );
}
