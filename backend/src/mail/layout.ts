import { escape } from 'node:querystring';
import type { DateBlockParts } from '../site/dates.contract.js';
import type { PathLocale } from '../site/paths.contract.js';

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

const safeUrl = (url: string): string =>
  /^(https?:|mailto:)/.test(url) ? escapeHtml(url) : escapeHtml(`https://${escape(url)}`);

const ink = '#1b1d1f';
const quiet = '#55595e';
const accent = '#1c4f63';
const lineColour = '#d9d5ca';
const font = `font-family:'Atkinson Hyperlegible Next','Segoe UI',Helvetica,Arial,sans-serif`;

function dateCell(date: DateBlockParts): string {
  return `<td width="104" valign="top" class="ao-block" style="${font};width:104px;padding:12px 8px;border:1px solid ${lineColour};border-radius:6px;text-align:center;color:${ink};background:#fbfaf6">
<span style="display:block;font-size:14px;line-height:20px;color:${quiet}" class="ao-quiet">${escapeHtml(date.weekday)}</span>
<span style="display:block;font-size:36px;line-height:42px;font-weight:700">${escapeHtml(date.day)}</span>
<span style="display:block;font-size:15px;line-height:20px">${escapeHtml(date.month)} ${escapeHtml(date.year)}</span>
<span style="display:block;font-size:15px;line-height:24px;font-weight:700">${escapeHtml(date.time)}</span></td>
<td width="20" style="width:20px">&nbsp;</td>`;
}

/** One column, 600 px at most; tables, since Outlook's renderer knows nothing else. No image is needed. */
export function renderHtml(content: MailContent): string {
  const paragraph = (text: string) =>
    `<p style="${font};margin:0 0 14px;font-size:17px;line-height:26px;color:${ink}">${escapeHtml(text)}</p>`;
  const value = ({ value: text, url }: { value: string; url?: string }) =>
    url === undefined
      ? escapeHtml(text)
      : `<a href="${safeUrl(url)}" target="_top" style="color:${accent}" class="ao-link">${escapeHtml(text)}</a>`;
  const facts = content.facts
    .map(
      (fact) =>
        `<tr><th align="left" valign="top" scope="row" class="ao-quiet" style="${font};padding:6px 16px 6px 0;font-size:15px;line-height:22px;font-weight:400;color:${quiet}">${escapeHtml(fact.label)}</th><td valign="top" style="${font};padding:6px 0;font-size:16px;line-height:22px;color:${ink}">${value(fact)}</td></tr>`,
    )
    .join('\n');
  const button = content.button
    ? `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:22px 0"><tr><td bgcolor="${accent}" style="border-radius:6px;background:${accent}"><a href="${safeUrl(content.button.url)}" target="_top" style="${font};display:inline-block;padding:14px 24px;font-size:17px;line-height:22px;font-weight:700;color:#ffffff;text-decoration:none">${escapeHtml(content.button.label)}</a></td></tr></table>`
    : '';
  return `<!DOCTYPE html>
<html lang="${content.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(content.subject)}</title>
<style>
@media (prefers-color-scheme: dark) {
  .ao-page { background: #15181a !important; }
  .ao-card, .ao-block { background: #1e2326 !important; border-color: #3b4247 !important; }
  .ao-card h1, .ao-card p, .ao-card td, .ao-block span { color: #f0eee8 !important; }
  .ao-quiet, .ao-block .ao-quiet, .ao-card p.ao-quiet, .ao-card th { color: #b9bdb9 !important; }
  .ao-link { color: #8ecbe0 !important; }
}
</style>
</head>
<body class="ao-page" style="margin:0;padding:0;background:#f4f1ea">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ao-page" style="background:#f4f1ea"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px">
<tr><td class="ao-quiet" style="${font};padding:0 4px 12px;font-size:15px;line-height:22px;color:${quiet}">${escapeHtml(content.siteName)}</td></tr>
<tr><td class="ao-card" style="padding:28px 24px;background:#ffffff;border:1px solid ${lineColour};border-radius:6px">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px"><tr>${content.date ? dateCell(content.date) : ''}<td valign="middle"><h1 style="${font};margin:0;font-size:22px;line-height:30px;font-weight:700;color:${ink}">${escapeHtml(content.heading)}</h1></td></tr></table>
${content.paragraphs.map(paragraph).join('\n')}
${facts === '' ? '' : `<table cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 14px">${facts}</table>`}
${button}
${content.notes.map(paragraph).join('\n')}
</td></tr>
<tr><td style="padding:16px 4px">${content.footer
    .map(
      ({ text, url }) =>
        `<p class="ao-quiet" style="${font};margin:0 0 8px;font-size:14px;line-height:20px;color:${quiet}">${url === undefined ? escapeHtml(text) : `<a href="${safeUrl(url)}" target="_top" style="color:${quiet}" class="ao-link">${escapeHtml(text)}</a>`}</p>`,
    )
    .join('\n')}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

/** The same message as text: everything that matters stands here too. */
export function renderText(content: MailContent): string {
  const withUrl = (text: string, url: string | undefined) =>
    url === undefined || url === text ? text : `${text}\n${url}`;
  return [
    content.heading,
    ...content.paragraphs,
    ...(content.facts.length > 0
      ? [
          content.facts
            .map(({ label, value, url }) => withUrl(`${label} : ${value}`, url))
            .join('\n'),
        ]
      : []),
    ...(content.button ? [withUrl(content.button.label, content.button.url)] : []),
    ...content.notes,
    '-- ',
    content.footer.map(({ text, url }) => withUrl(text, url)).join('\n'),
  ].join('\n\n');
}
