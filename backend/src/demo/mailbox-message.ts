import ICAL from 'ical.js';
import { type AddressObject, simpleParser } from 'mailparser';

/** A message as the mailbox shows it. */
export interface MailboxMessage {
  subject: string;
  from: string;
  /** The address that the server was told to deliver to. */
  recipient: string;
  html: string | null;
  text: string;
  invitation: MailboxInvitation | null;
  /** There is a calendar part, but no calendar could read it. */
  unreadableInvitation: boolean;
}

/** An invitation as a calendar would understand it. */
export interface MailboxInvitation {
  /** As received. */
  source: string;
  method: string;
  /** Of the MIME part; a calendar program trusts the message only if both say the same. */
  mimeMethod: string;
  status: string | null;
  sequence: number;
  title: string;
  description: string;
  location: string | null;
  url: string | null;
  joinUrl: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  organizer: string;
  attendees: { name: string; status: string }[];
}

const addressesOf = (value: AddressObject | AddressObject[] | undefined): string =>
  [value ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');

export async function readMessage(raw: Buffer): Promise<MailboxMessage> {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true });
  const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const invitation = calendar
    ? readInvitation(
        calendar.content.toString('utf8'),
        methodOf(calendar.headers.get('content-type')),
      )
    : null;
  const delivered = mail.headers.get('delivered-to');
  return {
    subject: mail.subject ?? '',
    from: addressesOf(mail.from),
    recipient: readableHeader(delivered) || addressesOf(mail.to),
    html: mail.html === false ? null : (mail.html ?? null),
    text: mail.text ?? '',
    invitation,
    unreadableInvitation: calendar !== undefined && invitation === null,
  };
}

function readableHeader(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  const { text } = (value ?? {}) as { text?: unknown };
  return typeof text === 'string' ? text : '';
}

function methodOf(contentType: unknown): string {
  const { params } = (contentType ?? {}) as { params?: { method?: unknown } };
  return typeof params?.method === 'string' ? params.method.toUpperCase() : '';
}

/** Null when it is not an event that a calendar could read. */
function readInvitation(source: string, mimeMethod: string): MailboxInvitation | null {
  try {
    const calendar = ICAL.Component.fromString(source);
    const event = calendar.getFirstSubcomponent('vevent');
    if (event === null) {
      return null;
    }
    const text = (component: ICAL.Component, name: string): string | null => {
      const value = component.getFirstPropertyValue(name);
      return value === null ? null : String(value);
    };
    const instant = (name: string): Date | null => {
      const value = event.getFirstPropertyValue(name);
      return value instanceof ICAL.Time ? value.toJSDate() : null;
    };
    const person = (property: ICAL.Property | null): string => {
      const address = String(property?.getFirstValue() ?? '').replace(/^mailto:/i, '');
      const name = property?.getFirstParameter('cn') ?? '';
      return name === '' ? address : `${name} <${address}>`;
    };
    return {
      source,
      mimeMethod,
      method: text(calendar, 'method') ?? '',
      status: text(event, 'status'),
      sequence: Number(text(event, 'sequence') ?? 0),
      title: text(event, 'summary') ?? '',
      description: text(event, 'description') ?? '',
      location: text(event, 'location'),
      url: text(event, 'url'),
      joinUrl: text(event, 'conference'),
      startsAt: instant('dtstart'),
      endsAt: instant('dtend'),
      organizer: person(event.getFirstProperty('organizer')),
      attendees: event.getAllProperties('attendee').map((attendee) => ({
        name: person(attendee),
        status: attendee.getFirstParameter('partstat'),
      })),
    };
  } catch {
    return null; // shown as a message without an invitation; its source can still be read
  }
}
