import ICAL from 'ical.js';
import { escapeHtml } from '../mail/layout.js';
import { dateBlock, momentInFull, periodInFull } from '../site/dates.contract.js';
import type { PathLocale } from '../site/paths.contract.js';
import { invitationOf, recipientOf, type StoredMail } from './mailbox.js';

const words = {
  fr: {
    title: 'La boîte aux lettres de démonstration',
    banner: 'Démonstration : les données sont inventées et aucun courriel ne sort de cette machine.',
    back: 'Revenir aux ateliers',
    all: 'Tous les messages',
    intro: 'Tous les messages envoyés par la plateforme arrivent ici, à la place de vraies messageries.',
    search: 'Destinataire',
    searchButton: 'Chercher',
    refresh: 'Actualiser',
    empty: 'Aucun message. Inscrivez-vous à une séance : le message de confirmation arrivera ici.',
    emptySearch: 'Aucun message pour ce destinataire.',
    to: 'À',
    from: 'De',
    date: 'Date',
    replyTo: 'Répondre à',
    message: 'Le message',
    text: 'La version texte',
    invitation: 'L’invitation pour l’agenda',
    request: 'Invitation',
    unreadable: 'Cette invitation est illisible : voyez la source brute.',
    cancel: 'Annulation : la séance quitte l’agenda',
    place: 'Lieu',
    organiser: 'Organisateur',
    attendee: 'Participant',
    sequence: 'Version (SEQUENCE)',
    source: 'La source brute',
    downloadEml: 'Télécharger le message (.eml)',
    downloadIcs: 'Télécharger l’invitation (.ics)',
    skip: 'Aller au contenu',
    zone: 'Europe/Paris',
  },
  en: {
    title: 'The demonstration mailbox',
    banner: 'Demonstration: the data is invented and no e-mail leaves this machine.',
    back: 'Back to the workshops',
    all: 'All messages',
    intro: 'Every message that the platform sends arrives here, in place of real mailboxes.',
    search: 'Recipient',
    searchButton: 'Search',
    refresh: 'Refresh',
    empty: 'No message. Register for a session: the confirmation message will arrive here.',
    emptySearch: 'No message for this recipient.',
    to: 'To',
    from: 'From',
    date: 'Date',
    replyTo: 'Reply to',
    message: 'The message',
    text: 'The text version',
    invitation: 'The calendar invitation',
    request: 'Invitation',
    unreadable: 'This invitation is unreadable: see the raw source.',
    cancel: 'Cancellation: the session leaves the calendar',
    place: 'Place',
    organiser: 'Organiser',
    attendee: 'Attendee',
    sequence: 'Version (SEQUENCE)',
    source: 'The raw source',
    downloadEml: 'Download the message (.eml)',
    downloadIcs: 'Download the invitation (.ics)',
    skip: 'Skip to content',
    zone: 'Europe/Paris',
  },
};

export const mailboxPath = (locale: PathLocale): string =>
  `${locale === 'en' ? '/en' : ''}/demo/mailbox`;

function page(locale: PathLocale, title: string, path: string, main: string): string {
  const word = words[locale];
  const other = locale === 'fr' ? 'en' : 'fr';
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="stylesheet" href="/theme/tokens.css">
<link rel="stylesheet" href="/demo/mailbox.css">
</head>
<body>
<a class="skip" href="#content">${word.skip}</a>
<header>
<p class="banner">${escapeHtml(word.banner)}</p>
<nav aria-label="${escapeHtml(word.title)}"><a href="${locale === 'en' ? '/en/' : '/'}">${word.back}</a> <a href="${mailboxPath(locale)}">${word.all}</a> <a href="${mailboxPath(other)}${escapeHtml(path)}" lang="${other}" hreflang="${other}">${other === 'en' ? 'English' : 'Français'}</a></nav>
</header>
<main id="content" tabindex="-1">
${main}
</main>
</body>
</html>
`;
}

export function listPage(locale: PathLocale, mails: StoredMail[], recipient: string): string {
  const word = words[locale];
  const rows = mails
    .map((mail) => {
      const date = mail.parsed.date?.toISOString() ?? '';
      return `<li><a href="${mailboxPath(locale)}/${mail.id}">${escapeHtml(mail.parsed.subject ?? '')}</a>
<span>${word.to} ${escapeHtml(recipientOf(mail))}</span>
<time datetime="${date}">${date === '' ? '' : escapeHtml(momentInFull(date, word.zone, locale))}</time></li>`;
    })
    .join('\n');
  const query = recipient === '' ? '' : `?q=${encodeURIComponent(recipient)}`;
  return page(
    locale,
    word.title,
    query,
    `<h1>${word.title}</h1>
<p>${word.intro}</p>
<form method="get" action="${mailboxPath(locale)}"><label for="q">${word.search}</label>
<input id="q" name="q" type="search" value="${escapeHtml(recipient)}" autocomplete="off"><button>${word.searchButton}</button></form>
<p><a href="${mailboxPath(locale)}${escapeHtml(query)}">${word.refresh}</a></p>
${rows === '' ? `<p class="empty">${recipient === '' ? word.empty : word.emptySearch}</p>` : `<ol class="mails">${rows}</ol>`}`,
  );
}

function readCalendar(ics: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(ics) as unknown[]);
  } catch {
    return null; // the page says so, and shows the raw source
  }
}

/** The invitation as a calendar would show it, read by a parser that did not write it. */
function invitationCard(locale: PathLocale, ics: string): string {
  const word = words[locale];
  const calendar = readCalendar(ics);
  const component = calendar?.getFirstSubcomponent('vevent');
  if (!calendar || !component) {
    return `<p>${word.unreadable}</p>`;
  }
  const event = new ICAL.Event(component);
  const cancel = calendar.getFirstPropertyValue('method') === 'CANCEL';
  const period = {
    startsAt: event.startDate.toJSDate().toISOString(),
    endsAt: event.endDate.toJSDate().toISOString(),
    timeZone: word.zone,
  };
  const block = dateBlock(period.startsAt, word.zone, locale);
  const attendee = event.attendees[0];
  const plain = (value: unknown): string =>
    escapeHtml(String(value ?? '').replace(/^mailto:/i, ''));
  const row = (label: string, value: string) => `<dt>${label}</dt><dd>${value}</dd>`;
  return `<div class="card${cancel ? ' ended' : ''}"><p class="block"><span>${block.weekday}</span> <b>${block.day}</b> <span>${block.month} ${block.year}</span> <strong>${block.time}</strong></p>
<div><p class="method">${cancel ? word.cancel : word.request}</p><p class="event">${escapeHtml(event.summary)}</p>
<dl>${row(word.date, escapeHtml(periodInFull(period, locale)))}${row(word.place, escapeHtml(event.location ?? ''))}${row(word.organiser, plain(event.organizer))}${row(word.attendee, plain(attendee?.getFirstValue()))}${row(word.sequence, String(event.sequence ?? 0))}</dl></div></div>`;
}

export function mailPage(locale: PathLocale, mail: StoredMail): string {
  const word = words[locale];
  const { parsed } = mail;
  const base = `/demo/mailbox/${mail.id}`;
  const ics = invitationOf(mail);
  const subject = parsed.subject ?? '';
  const date = parsed.date?.toISOString();
  const row = (label: string, value: string | undefined) =>
    value ? `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>` : '';
  return page(
    locale,
    subject,
    `/${mail.id}`,
    `<h1>${escapeHtml(subject)}</h1>
<dl>${row(word.from, parsed.from?.text)}${row(word.to, recipientOf(mail))}${row(word.replyTo, parsed.replyTo?.text)}${row(word.date, date && momentInFull(date, word.zone, locale))}</dl>
${ics === undefined ? '' : `<section aria-labelledby="invitation"><h2 id="invitation">${word.invitation}</h2>${invitationCard(locale, ics)}<p><a href="${base}.ics" download>${word.downloadIcs}</a></p></section>`}
<section aria-labelledby="message"><h2 id="message">${word.message}</h2>
<iframe src="${base}/html" title="${escapeHtml(subject)}" sandbox="allow-top-navigation-by-user-activation allow-popups"></iframe></section>
<details><summary>${word.text}</summary><pre tabindex="0">${escapeHtml(parsed.text ?? '')}</pre></details>
<details><summary>${word.source}</summary><pre tabindex="0">${escapeHtml(mail.raw.toString('utf8'))}</pre></details>
<p><a href="${base}.eml" download>${word.downloadEml}</a></p>`,
  );
}

export const stylesheet = `
*{box-sizing:border-box}
body{margin:0;background:var(--ao-paper,#fbfaf6);color:var(--ao-ink,#1b1d1f);font:1.0625rem/1.5 'Atkinson Hyperlegible Next Variable',system-ui,sans-serif}
header,main{max-inline-size:52rem;margin-inline:auto;padding:1rem}
.banner{margin:0 0 .5rem;padding:.5rem .75rem;border-inline-start:4px solid var(--ao-info,#1c4f63);background:var(--ao-surface,#fff)}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav a,main>p>a,section>p>a{display:inline-flex;align-items:center;min-block-size:2.75rem}
a{color:var(--ao-accent,#1c4f63)}
h1{font-size:1.6rem;line-height:1.25;overflow-wrap:anywhere}
h2{font-size:1.2rem}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
input,button{font:inherit;min-block-size:2.75rem;padding:.25rem .75rem;border:1px solid var(--ao-ink-quiet,#55595e);border-radius:6px;background:var(--ao-surface,#fff);color:inherit;max-inline-size:100%}
button{background:var(--ao-accent,#1c4f63);color:var(--ao-accent-ink,#fff);border-color:transparent;cursor:pointer}
:focus-visible{outline:3px solid var(--ao-ink,#1b1d1f);outline-offset:2px;box-shadow:0 0 0 2px var(--ao-paper,#fff)}
.mails{list-style:none;margin:0;padding:0;border-block-start:1px solid var(--ao-line,#d9d5ca)}
.mails li{display:grid;gap:.1rem;padding-block:.6rem;border-block-end:1px solid var(--ao-line,#d9d5ca);overflow-wrap:anywhere}
.mails a{display:flex;align-items:center;min-block-size:2.75rem;font-weight:600}
.mails span,.mails time,dt{color:var(--ao-ink-quiet,#55595e);font-size:.95rem}
dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.25rem 1rem;margin:0;overflow-wrap:anywhere}
dd{margin:0}
.card{display:flex;flex-wrap:wrap;gap:1rem;padding:1rem;border:1px solid var(--ao-line,#d9d5ca);border-radius:6px;background:var(--ao-surface,#fff)}
.card>div{flex:1 1 16rem}
.block{margin:0;padding:.5rem .75rem;border:1px solid var(--ao-line,#d9d5ca);border-radius:6px;text-align:center;align-self:start}
.block>*{display:block}
.block b{font-size:2rem;line-height:1.1}
.method{margin:0;color:var(--ao-good,#256029);font-weight:600}
.ended .method{color:var(--ao-bad,#a4262c)}
.ended .event{text-decoration:line-through}
.event{margin:.25rem 0 .5rem;font-weight:700}
iframe{inline-size:100%;block-size:46rem;border:1px solid var(--ao-line,#d9d5ca);border-radius:6px;background:#fff}
summary{min-block-size:2.75rem;display:flex;align-items:center;cursor:pointer;font-weight:600}
pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;border:1px solid var(--ao-line,#d9d5ca);border-radius:6px;background:var(--ao-surface,#fff);max-block-size:40rem;overflow:auto}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{position:static}
`;
