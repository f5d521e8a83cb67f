/** How the page looks: the tokens of the look, a dark theme where the reader's system has one, and paper. */

/** A text as a string of CSS, which can neither end there nor end the style element. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,:·/()-]/gu, (char) => `\\${char.codePointAt(0)!.toString(16)} `)}"`;

/** `running`: the line that stands on every printed page. */
export const styleOf = (running: string): string => `${SCREEN}${paper(cssString(running))}`;

const SCREEN = `:root {
  color-scheme: light dark;
  --page: #fbfbfa; --panel: #ffffff; --ink: #1c1f23; --muted: #5a6169; --hairline: #c9ced4;
  --faint: #f1f3f4; --accent: #0b5c8a; --blank: #fff3c4; --blank-ink: #5c4300;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171a; --panel: #1c2024; --ink: #eceef0; --muted: #a6aeb7; --hairline: #3a4149;
    --faint: #23282d; --accent: #6cb8e6; --blank: #4a3b10; --blank-ink: #ffe9a8;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; background: var(--page); color: var(--ink);
  font: 0.9375rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
:lang(ja) {
  font-family: system-ui, "Noto Sans", "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", sans-serif;
}
:lang(zh) {
  font-family: system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
}
:lang(ko) {
  font-family: system-ui, "Noto Sans", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR",
    sans-serif;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 0 0 0.5rem; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.3125rem; margin-top: 2.75rem; padding-top: 0.75rem; border-top: 1px solid var(--hairline); }
h3 { font-size: 1.0625rem; margin-top: 1.75rem; }
h4, h5, h6 { font-size: 0.9375rem; margin-top: 1.25rem; }
p, ul, dl { margin: 0 0 0.75rem; }
p, li { max-width: 46rem; }
.subtitle { font-size: 1.125rem; margin-bottom: 0.25rem; }
.lead { font-size: 1.125rem; font-weight: 600; }
.note, .absent { color: var(--muted); }
.note { font-size: 0.8125rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.cite { white-space: nowrap; font-size: 0.8125em; }
td .cite, tbody th a[aria-label] {
  display: inline-block; min-width: 24px; min-height: 24px; line-height: 24px; text-align: center;
}
:target { background: var(--faint); }
.blank { background: var(--blank); color: var(--blank-ink); padding: 0 0.2em; }
nav { margin-top: 1.5rem; }
nav h2 { font-size: 0.9375rem; margin: 0 0 0.25rem; padding: 0; border: 0; }
nav ol { margin: 0; padding-left: 1.5rem; columns: 2 18rem; column-gap: 2.5rem; }
nav ol ol { columns: auto; }
nav li { break-inside: avoid; padding: 0.125rem 0; }
.scroll { overflow-x: auto; max-width: 100%; }
figure { margin: 1rem 0 1.5rem; }
figcaption, caption { font-weight: 600; text-align: left; font-size: 0.875rem; padding: 0 0 0.375rem; }
.chart { background: #ffffff; color: #1c1f23; border: 1px solid var(--hairline); border-radius: 6px; padding: 0.75rem; }
.chart svg { display: block; width: 100%; height: auto; }
.broad svg { min-width: 493pt; }
.narrow { display: none; }
.unseen { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
table { border-collapse: collapse; width: 100%; margin: 0 0 0.75rem; font-size: 0.8125rem; line-height: 1.4; }
th, td { padding: 0.3125rem 0.5rem; border-bottom: 1px solid var(--hairline); text-align: left; vertical-align: top; }
thead th { background: var(--faint); font-weight: 600; vertical-align: bottom; overflow-wrap: normal; min-width: 5em; }
time { white-space: nowrap; }
tbody th { font-weight: 400; }
tbody td:not(.figure) { min-width: 6.5em; }
.long { overflow-wrap: anywhere; }
tr { background: var(--panel); }
.figure { text-align: right; white-space: nowrap; }
thead .figure { white-space: normal; }
thead .w2 { min-width: 7rem; }
thead .w3 { min-width: 9rem; }
thead .w4 { min-width: 11rem; }
thead .w5 { min-width: 14rem; }
dl { display: grid; gap: 0 1.5rem; max-width: 46rem; }
dl div {
  display: grid; grid-template-columns: minmax(9rem, 1fr) 2fr; gap: 1rem;
  border-bottom: 1px solid var(--hairline); padding: 0.25rem 0;
}
dt { color: var(--muted); }
dd { margin: 0; }
@media screen and (max-width: 40rem) {
  .broad:not(:only-child) { display: none; }
  .narrow { display: block; }
}
@media (max-width: 30rem) {
  body { padding: 1.25rem 0.875rem 3rem; }
  dl div { grid-template-columns: 1fr; gap: 0; }
}
`;

const paper = (running: string): string => `@page {
  size: A4; margin: 16mm 18mm 18mm;
  @bottom-left { content: ${running}; font: 7pt sans-serif; color: #5a6169; width: 85%; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7pt sans-serif; color: #5a6169; }
}
@page across { size: A4 landscape; }
@page upright { size: A4; }
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --panel: #ffffff; --ink: #1c1f23; --muted: #5a6169; --hairline: #c9ced4;
    --faint: #f1f3f4; --accent: #0b5c8a; --blank: #fff3c4; --blank-ink: #5c4300;
  }
  html { font-size: 12px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; background: none; }
  a { text-decoration: none; }
  .scroll { overflow: visible; }
  .wide, section:has(> .wide):not(:has(> figure)) { page: across; }
  section section:not(:has(> .wide)) { page: upright; }
  .wide th, .wide td { hyphens: auto; overflow-wrap: anywhere; }
  .wide tbody td:not(.figure) { min-width: 4.2em; }
  td .cite, tbody th a[aria-label] { display: inline; line-height: inherit; }
  .chart { border: 0; padding: 0; }
  .broad svg { min-width: 0; width: 493pt; max-width: 100%; }
  tbody td:not(.figure) { min-width: 3.2em; }
  table { font-size: 7.5pt; }
  th, td { padding: 0.2rem 0.3rem; }
  thead .w2, thead .w3, thead .w4, thead .w5 { min-width: 3.5em; }
  thead { display: table-header-group; }
  tr, figure, dl div { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6, caption, figcaption { break-after: avoid; }
  p { orphans: 3; widows: 3; }
}
`;
