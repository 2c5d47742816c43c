/** The style sheet of the mailbox, on the design tokens of the public site. */
export const mailboxStyle = `
*, *::before, *::after { box-sizing: border-box; }
:root { color-scheme: light dark; }
body {
  margin: 0;
  background: var(--ao-paper, Canvas);
  color: var(--ao-ink, CanvasText);
  font-family: var(--ao-font, system-ui, sans-serif);
  font-size: var(--ao-text, 1.0625rem);
  line-height: var(--ao-leading, 1.55);
  overflow-wrap: anywhere;
}
a { color: var(--ao-accent, LinkText); text-underline-offset: 0.15em; }
:focus-visible {
  outline: 3px solid var(--ao-focus-outer, Highlight);
  outline-offset: 2px;
  box-shadow: 0 0 0 2px var(--ao-focus-inner, Canvas);
}
h1, h2, h3 { margin: 0; line-height: var(--ao-leading-tight, 1.18); text-wrap: balance; }
h1 { font-size: var(--ao-text-3, 1.836rem); }
h2 { font-size: var(--ao-text-1, 1.275rem); }
h3 { font-size: var(--ao-text-1, 1.275rem); }
p { margin: 0; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus {
  inset-inline-start: var(--ao-space-4, 1rem);
  inset-block-start: var(--ao-space-2, 0.5rem);
  padding: var(--ao-space-3, 0.75rem);
  background: var(--ao-surface, Canvas);
}
.banner {
  padding: var(--ao-space-2, 0.5rem) var(--ao-space-4, 1rem);
  background: var(--ao-warn-soft, Canvas);
  color: var(--ao-warn, CanvasText);
  font-size: var(--ao-text-small, 0.9375rem);
  text-align: center;
}
.bar {
  display: flex;
  flex-wrap: wrap;
  gap: var(--ao-space-2, 0.5rem) var(--ao-space-5, 1.5rem);
  align-items: center;
  justify-content: space-between;
  max-inline-size: var(--ao-width, 70rem);
  margin-inline: auto;
  padding: var(--ao-space-3, 0.75rem) var(--ao-space-4, 1rem);
}
.bar nav { display: flex; flex-wrap: wrap; gap: 0 var(--ao-space-5, 1.5rem); }
.bar a {
  display: inline-flex;
  align-items: center;
  min-block-size: var(--ao-target, 2.75rem);
}
.brand { font-weight: 700; color: inherit; text-decoration: none; }
header { border-block-end: 1px solid var(--ao-line, CanvasText); }
main {
  display: grid;
  gap: var(--ao-space-5, 1.5rem);
  max-inline-size: var(--ao-width, 70rem);
  margin-inline: auto;
  padding: var(--ao-space-6, 2rem) var(--ao-space-4, 1rem) var(--ao-space-8, 4rem);
}
main:focus { outline: none; }
main > * { min-inline-size: 0; }
.lead { max-inline-size: var(--ao-measure, 66ch); }
.quiet { color: var(--ao-ink-quiet, inherit); font-size: var(--ao-text-small, 0.9375rem); }
.tools {
  display: flex;
  flex-wrap: wrap;
  gap: var(--ao-space-4, 1rem);
  align-items: end;
  justify-content: space-between;
}
form { flex: 1 1 20rem; max-inline-size: 36rem; }
label { display: block; margin-block-end: var(--ao-space-1, 0.25rem); font-weight: 600; }
.row { display: flex; flex-wrap: wrap; gap: var(--ao-space-2, 0.5rem); }
input {
  flex: 1 1 12rem;
  min-inline-size: 0;
  min-block-size: var(--ao-target, 2.75rem);
  padding: var(--ao-space-2, 0.5rem) var(--ao-space-3, 0.75rem);
  border: 1px solid var(--ao-line-strong, CanvasText);
  border-radius: var(--ao-radius, 6px);
  background: var(--ao-surface, Canvas);
  color: inherit;
  font: inherit;
}
button, .button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-block-size: var(--ao-target, 2.75rem);
  padding: var(--ao-space-2, 0.5rem) var(--ao-space-4, 1rem);
  border: 1px solid var(--ao-accent, CanvasText);
  border-radius: var(--ao-radius, 6px);
  background: var(--ao-accent, ButtonFace);
  color: var(--ao-accent-ink, ButtonText);
  font: inherit;
  font-weight: 650;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
button:hover, .button:hover { background: var(--ao-accent-strong, ButtonFace); }
.quiet-button { background: transparent; color: var(--ao-accent, LinkText); }
.quiet-button:hover { background: var(--ao-accent-soft, transparent); }
.count { font-size: var(--ao-text, 1.0625rem); }
.mails { margin: 0; padding: 0; list-style: none; border-block-start: 1px solid var(--ao-line, CanvasText); }
.mails li {
  position: relative;
  padding: var(--ao-space-4, 1rem) var(--ao-space-3, 0.75rem);
  border-block-end: 1px solid var(--ao-line, CanvasText);
}
.mails li:hover { background: var(--ao-surface, transparent); }
.subject { font-weight: 650; }
.subject::after { content: ''; position: absolute; inset: 0; }
.badge {
  display: inline-block;
  margin-inline-start: var(--ao-space-2, 0.5rem);
  padding: 0 var(--ao-space-2, 0.5rem);
  border: 1px solid currentcolor;
  border-radius: var(--ao-radius, 6px);
  color: var(--ao-good, inherit);
  background: var(--ao-good-soft, transparent);
  font-size: var(--ao-text-small, 0.9375rem);
}
.badge.cancel { color: var(--ao-bad, inherit); background: var(--ao-bad-soft, transparent); }
.empty {
  display: grid;
  gap: var(--ao-space-4, 1rem);
  justify-items: start;
  padding: var(--ao-space-6, 2rem) var(--ao-space-5, 1.5rem);
  border: 1px dashed var(--ao-line-strong, CanvasText);
  border-radius: var(--ao-radius, 6px);
}
dl { display: grid; gap: var(--ao-space-2, 0.5rem); margin: 0; }
dl > div { display: grid; grid-template-columns: minmax(6rem, 9rem) 1fr; gap: var(--ao-space-3, 0.75rem); }
dt { color: var(--ao-ink-quiet, inherit); }
dd { margin: 0; min-inline-size: 0; }
.columns { display: grid; gap: var(--ao-space-6, 2rem); grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 64rem) {
  .columns:has(.calendar) { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
}
.parts, .parts section { display: grid; gap: var(--ao-space-4, 1rem); min-inline-size: 0; }
iframe {
  inline-size: 100%;
  block-size: 46rem;
  border: 1px solid var(--ao-line-strong, CanvasText);
  border-radius: var(--ao-radius, 6px);
  background: var(--ao-surface, Canvas);
}
.calendar {
  display: grid;
  gap: var(--ao-space-4, 1rem);
  padding: var(--ao-space-5, 1.5rem) var(--ao-space-4, 1rem);
  border: 1px solid var(--ao-line, CanvasText);
  border-block-start: 4px solid var(--ao-good, CanvasText);
  border-radius: var(--ao-radius, 6px);
  background: var(--ao-surface, Canvas);
  box-shadow: var(--ao-shadow, none);
}
.calendar.cancelled { border-block-start-color: var(--ao-bad, CanvasText); }
.ticket { display: flex; flex-wrap: wrap; gap: var(--ao-space-4, 1rem); align-items: center; }
.ticket > div { display: grid; gap: var(--ao-space-2, 0.5rem); flex: 1 1 12rem; min-inline-size: 0; }
.block { display: grid; justify-items: center; min-inline-size: 6.5rem; line-height: 1.2; text-align: center; }
.block strong { color: var(--ao-accent, inherit); font-size: 3.25rem; line-height: 1; }
.block b { margin-block-start: var(--ao-space-2, 0.5rem); padding-block-start: var(--ao-space-1, 0.25rem); border-block-start: 2px solid var(--ao-warm, CanvasText); }
.cancelled .block, .cancelled h3 { text-decoration: line-through; color: var(--ao-ink-quiet, inherit); }
.cancelled .block strong { color: inherit; }
.verdict { color: var(--ao-good, inherit); font-weight: 650; }
.cancelled .verdict { color: var(--ao-bad, inherit); }
.warning { color: var(--ao-bad, inherit); font-weight: 650; }
summary { min-block-size: var(--ao-target, 2.75rem); padding-block: var(--ao-space-2, 0.5rem); cursor: pointer; font-weight: 600; color: var(--ao-accent, inherit); }
pre {
  margin: 0;
  padding: var(--ao-space-3, 0.75rem);
  border: 1px solid var(--ao-line, CanvasText);
  border-radius: var(--ao-radius, 6px);
  background: var(--ao-sunken, Canvas);
  font-size: 0.875rem;
  white-space: pre-wrap;
}
pre.plain { font: inherit; }
@media (forced-colors: active) { .block b { border-color: CanvasText; } }
@media (max-width: 24rem) { dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; } }
`;
