import type { DateBlockParts } from '../site/dates.contract.js';
import type { PathLocale } from '../site/paths.contract.js';
import { compiledLayout } from './templates/layout.compiled.js';

/** What one mail says, as plain text: it is escaped here. */
export interface MailContent {
  locale: PathLocale;
  siteName: string;
  subject: string;
  /** Without date: a mail about several sessions. */
  date?: DateBlockParts;
  heading: string;
  paragraphs: string[];
  facts: { label: string; value: string; url?: string }[];
  button?: { label: string; url: string };
  /** After the button. */
  notes: string[];
  footer: { text: string; url?: string }[];
}

export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? '',
  );

/** Only addresses of the web and of mail become links. */
function link(text: string, url: string | undefined): string {
  return url !== undefined && /^(https?:|mailto:)/i.test(url)
    ? `<a href="${escapeHtml(url)}" class="link" style="color:#0d5650">${escapeHtml(text)}</a>`
    : escapeHtml(text);
}

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p style="margin:0 0 14px">${escapeHtml(text)}</p>`).join('\n');

const cell = 'text-align:left;vertical-align:top;';

/** Leaves a block of the compiled layout out, or the two comments that mark it. */
function block(layout: string, name: string, wanted: boolean): string {
  const [before = '', rest = ''] = layout.split(`<!-- ${name} -->`);
  const [inside = '', after = ''] = rest.split(`<!-- /${name} -->`);
  return before + (wanted ? inside : '') + after;
}

/** One column, 600 px at most, on tables, which is all that Outlook's renderer knows. No image is needed. */
export function renderHtml(content: MailContent): string {
  const { date, button, facts } = content;
  const filled: Record<string, string> = {
    lang: content.locale,
    subject: escapeHtml(content.subject),
    preview: escapeHtml(content.paragraphs.join(' ')),
    site: escapeHtml(content.siteName),
    heading: escapeHtml(content.heading),
    weekday: escapeHtml(date?.weekday ?? ''),
    day: escapeHtml(date?.day ?? ''),
    month: escapeHtml(date?.month ?? ''),
    year: escapeHtml(date?.year ?? ''),
    time: escapeHtml(date?.time ?? ''),
    paragraphs: paragraphs(content.paragraphs),
    facts: facts
      .map(
        ({ label, value, url }) =>
          `<tr><th scope="row" style="${cell}padding:6px 16px 6px 0;font-weight:400;color:#4a4f55;${label.length < 20 ? 'white-space:nowrap' : ''}">${escapeHtml(label)}</th>` +
          `<td style="${cell}padding:6px 0">${link(value, url)}</td></tr>`,
      )
      .join('\n'),
    button: escapeHtml(button?.label ?? ''),
    'button-url': escapeHtml(button?.url ?? ''),
    notes: paragraphs(content.notes),
    footer: content.footer
      .map(({ text, url }) => `<p style="margin:0 0 8px">${link(text, url)}</p>`)
      .join('\n'),
  };
  let layout = block(compiledLayout, 'date', date !== undefined);
  layout = block(layout, 'no-date', date === undefined);
  layout = block(layout, 'facts', facts.length > 0);
  layout = block(layout, 'button', button !== undefined);
  // In one pass: brackets in a text are not taken for a place to fill.
  return layout.replace(/\[\[([a-z-]+)\]\]/g, (_, name: string) => filled[name] ?? '');
}

/** The same message as text: everything that matters stands here too. */
export function renderText(content: MailContent): string {
  const colon = content.locale === 'fr' ? '\u00a0: ' : ': ';
  const withUrl = (text: string, url: string | undefined): string =>
    url === undefined || url === text || url === `mailto:${text}` ? text : `${text}\n${url}`;
  const { facts, button } = content;
  return [
    content.heading,
    ...content.paragraphs,
    ...(facts.length > 0
      ? [facts.map(({ label, value, url }) => withUrl(label + colon + value, url)).join('\n')]
      : []),
    ...(button ? [`${button.label}${colon}\n${button.url}`] : []),
    ...content.notes,
    '-- ',
    content.footer.map(({ text, url }) => withUrl(text, url)).join('\n'),
  ].join('\n\n');
}
