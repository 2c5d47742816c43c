import { dateBlock, momentInFull, periodInFull } from '../site/dates.contract.js';
import { type PathLocale, pathTo } from '../site/paths.contract.js';
import { type Html, html } from './html.js';
import type { MailboxInvitation } from './mailbox-message.js';
import type { StoredMail } from './mailbox-store.js';
import { mailboxTexts } from './mailbox-texts.js';

/** The zone of the demonstration's sessions. */
const timeZone = 'Europe/Paris';

export const mailboxPath = (locale: PathLocale, ...rest: string[]): string =>
  [locale === 'en' ? '/en/demo/mailbox' : '/demo/mailbox', ...rest].join('/');

interface Frame {
  locale: PathLocale;
  siteName: string;
  title: string;
  /** The same page in the other language. */
  otherPath: string;
}

function page({ locale, siteName, title, otherPath }: Frame, content: Html): string {
  const texts = mailboxTexts(locale);
  const other = locale === 'fr' ? 'en' : 'fr';
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${siteName}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/theme/tokens.css" />
        <link rel="stylesheet" href="/demo/mailbox.css" />
      </head>
      <body>
        <a class="skip" href="#content">${texts.skip}</a>
        <header>
          <p class="banner">${texts.banner}</p>
          <div class="bar">
            <a class="brand" href="${mailboxPath(locale)}">${texts.mailbox}</a>
            <nav aria-label="${siteName}">
              <a href="${pathTo(locale, 'home')}">${texts.back}</a>
              <a href="${otherPath}" lang="${other}" hreflang="${other}">${texts.language}</a>
            </nav>
          </div>
        </header>
        <main id="content" tabindex="-1">${content}</main>
      </body>
    </html>`.text;
}

const methodBadge = (invitation: MailboxInvitation | null, locale: PathLocale): Html | null => {
  const { badge } = mailboxTexts(locale);
  switch (invitation?.method) {
    case undefined:
      return null;
    case 'CANCEL':
      return html`<span class="badge cancel">${badge.CANCEL}</span>`;
    default:
      return html`<span class="badge">${badge.REQUEST}</span>`;
  }
};

export function listPage(
  mails: readonly StoredMail[],
  recipient: string,
  { locale, siteName }: { locale: PathLocale; siteName: string },
): string {
  const texts = mailboxTexts(locale);
  const searching = recipient !== '';
  const query = searching ? `?q=${encodeURIComponent(recipient)}` : '';
  const items = mails.map(
    ({ id, receivedAt, message }) =>
      html`<li>
        <a class="subject" href="${mailboxPath(locale, id)}"
          >${message.subject || texts.noSubject}</a
        >
        ${methodBadge(message.invitation, locale)}
        <p class="quiet">
          ${texts.to} <span class="address">${message.recipient}</span> ·
          <time datetime="${receivedAt.toISOString()}"
            >${momentInFull(receivedAt.toISOString(), timeZone, locale)}</time
          >
        </p>
      </li>`,
  );
  const empty = html`<div class="empty">
    <h2>${searching ? texts.noneFound : texts.none}</h2>
    <p>${searching ? texts.noneFoundHint : texts.noneHint}</p>
    <p>
      ${
        searching
          ? html`<a class="button" href="${mailboxPath(locale)}">${texts.all}</a>`
          : html`<a class="button" href="${pathTo(locale, 'home')}">${texts.back}</a>`
      }
    </p>
  </div>`;
  const other = locale === 'fr' ? 'en' : 'fr';
  return page(
    { locale, siteName, title: texts.mailbox, otherPath: mailboxPath(other) + query },
    html`<h1>${texts.mailbox}</h1>
      <p class="lead">${texts.intro}</p>
      <div class="tools">
        <form role="search" action="${mailboxPath(locale)}">
          <label for="q">${texts.searchLabel}</label>
          <div class="row">
            <input
              id="q"
              name="q"
              type="search"
              value="${recipient}"
              autocomplete="off"
              maxlength="254"
            />
            <button type="submit">${texts.search}</button>
          </div>
        </form>
        <a class="button quiet-button" href="${mailboxPath(locale) + query}">${texts.refresh}</a>
      </div>
      ${
        mails.length === 0
          ? empty
          : html`<h2 class="count">${texts.messages(mails.length)}</h2>
              <ul class="mails">
                ${items}
              </ul>
              ${searching ? html`<p><a href="${mailboxPath(locale)}">${texts.all}</a></p>` : null}`
      }`,
  );
}

/** Only addresses of the web become links. */
const link = (url: string): Html | string =>
  /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noopener">${url}</a>` : url;

function calendarCard(invitation: MailboxInvitation, id: string, locale: PathLocale): Html {
  const texts = mailboxTexts(locale);
  const cancelled = invitation.method === 'CANCEL';
  const { startsAt, endsAt } = invitation;
  const block =
    startsAt === null
      ? null
      : (({ weekday, day, month, year, time, iso }) =>
          html`<time class="block" datetime="${iso}"
            ><span>${weekday}</span> <strong>${day}</strong> <span>${month} ${year}</span>
            <b>${time}</b></time
          >`)(dateBlock(startsAt.toISOString(), timeZone, locale));
  const period =
    startsAt === null || endsAt === null
      ? null
      : periodInFull(
          { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), timeZone },
          locale,
        );
  const verdict = cancelled
    ? texts.verdict.CANCEL
    : invitation.sequence > 0
      ? texts.verdict.UPDATE
      : texts.verdict.REQUEST;
  const fact = (label: string, value: Html | string | null): Html | null =>
    value === null || value === ''
      ? null
      : html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`;
  return html`<section class="calendar${cancelled ? ' cancelled' : ''}" aria-labelledby="calendar">
    <h2 id="calendar">${texts.calendar}</h2>
    <div class="ticket">
      ${block}
      <div>
        <p class="verdict">${verdict}</p>
        <h3>${invitation.title}</h3>
      </div>
    </div>
    ${
      invitation.method === invitation.mimeMethod
        ? null
        : html`<p class="warning">${texts.methodDiffers}</p>`
    }
    <dl>
      ${fact(texts.when, period)} ${fact(texts.where, invitation.location)}
      ${fact(texts.join, invitation.joinUrl === null ? null : link(invitation.joinUrl))}
      ${fact(texts.organizer, invitation.organizer)}
      ${invitation.attendees.map(({ name, status }) =>
        fact(texts.attendee, `${name} (${texts.status[status] ?? status})`),
      )}
      ${fact(texts.page, invitation.url === null ? null : link(invitation.url))}
      ${fact(
        texts.method,
        invitation.status === null
          ? invitation.method
          : `${invitation.method}, ${invitation.status}`,
      )}
      ${fact(texts.sequence, String(invitation.sequence))}
    </dl>
    <details>
      <summary>${texts.description}</summary>
      <pre>${invitation.description}</pre>
    </details>
    <details>
      <summary>${texts.calendarSource}</summary>
      <pre>${invitation.source}</pre>
    </details>
    <p>
      <a class="button" href="/demo/mailbox/${id}/invite.ics" download>${texts.downloadIcs}</a>
    </p>
  </section>`;
}

export function messagePage(
  { id, receivedAt, message }: StoredMail,
  source: string,
  { locale, siteName }: { locale: PathLocale; siteName: string },
): string {
  const texts = mailboxTexts(locale);
  const subject = message.subject || texts.noSubject;
  const other = locale === 'fr' ? 'en' : 'fr';
  return page(
    { locale, siteName, title: subject, otherPath: mailboxPath(other, id) },
    html`<p class="up"><a href="${mailboxPath(locale)}">${texts.backToList}</a></p>
      <h1>${subject}</h1>
      <dl class="envelope">
        <div>
          <dt>${texts.from}</dt>
          <dd>${message.from}</dd>
        </div>
        <div>
          <dt>${texts.to}</dt>
          <dd>${message.recipient}</dd>
        </div>
        <div>
          <dt>${texts.received}</dt>
          <dd>${momentInFull(receivedAt.toISOString(), timeZone, locale)}</dd>
        </div>
      </dl>
      <div class="columns">
        <div class="parts">
          <section aria-labelledby="seen">
            <h2 id="seen">${texts.asSeen}</h2>
            ${
              message.html === null
                ? html`<pre class="plain">${message.text}</pre>`
                : html`<iframe
                    title="${texts.frame}"
                    src="/demo/mailbox/${id}/html"
                    sandbox="allow-top-navigation-by-user-activation"
                    referrerpolicy="no-referrer"
                  ></iframe>`
            }
          </section>
          <details>
            <summary>${texts.textPart}</summary>
            <pre>${message.text}</pre>
          </details>
          <details>
            <summary>${texts.source}</summary>
            <pre>${source}</pre>
          </details>
          <p>
            <a class="button quiet-button" href="/demo/mailbox/${id}/message.eml" download
              >${texts.downloadEml}</a
            >
          </p>
        </div>
        ${message.invitation === null ? null : calendarCard(message.invitation, id, locale)}
        ${message.unreadableInvitation ? html`<p class="warning">${texts.unreadable}</p>` : null}
      </div>`,
  );
}

export function notFoundPage({
  locale,
  siteName,
}: {
  locale: PathLocale;
  siteName: string;
}): string {
  const texts = mailboxTexts(locale);
  return page(
    {
      locale,
      siteName,
      title: texts.notFound,
      otherPath: mailboxPath(locale === 'fr' ? 'en' : 'fr'),
    },
    html`<h1>${texts.notFound}</h1>
      <p>${texts.notFoundHint}</p>
      <p><a class="button" href="${mailboxPath(locale)}">${texts.backToList}</a></p>`,
  );
}

/** The message's own HTML for the frame; its links open in the window, as they would from a mail program. */
export function framedHtml(message: string): string {
  const base = '<base target="_top">';
  const inTop = message.replaceAll('target="_blank"', 'target="_top"');
  return /<head[^>]*>/i.test(inTop)
    ? inTop.replace(/<head[^>]*>/i, (head) => head + base)
    : base + inTop;
}
