import type { Severity } from '../queries/imports.ts';

/** A shape for each, beside its word: square, triangle, circle. */
const SHAPES: Readonly<Record<Severity, string>> = {
  ERROR: 'M-5,-5H5V5H-5Z',
  WARNING: 'M0,-5.5L5.8,5H-5.8Z',
  NOTICE: 'M0,-4.5A4.5,4.5 0 1 1 0,4.5A4.5,4.5 0 1 1 0,-4.5Z',
};

/** The sign of a severity; always beside its name, so hidden from screen readers. */
export function SeveritySign({ severity }: { severity: Severity }) {
  return (
    <svg class="severity-sign" viewBox="-6.5 -6.5 13 13" aria-hidden="true">
      <path d={SHAPES[severity]} />
    </svg>
  );
}
