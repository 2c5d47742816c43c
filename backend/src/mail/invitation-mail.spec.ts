import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { ParsedMail, StructuredHeader } from 'mailparser';
import { freshDatabase } from '../../test/database.js';
import { aSession, aVenue, aWorkshop, TestClock } from '../../test/factories.js';
import { MailOffice } from '../../test/mail-office.js';
import { SmtpSink, type SunkMail } from '../../test/smtp-sink.js';
import type { Database } from '../database/database.js';
import type { RegistrationRequest } from '../registrations/registrations.contract.js';
import { Room } from '../venues/room.entity.js';
import { Session } from '../workshops/session.entity.js';

// The mail is read by mailparser and its event by ical.js: neither had a part in writing them.

let database: Database;
let sink: SmtpSink;
let clock: TestClock;
let office: MailOffice;

beforeAll(async () => {
  database = await freshDatabase();
  sink = await SmtpSink.start();
});
afterAll(async () => {
  await sink.stop();
  await database.onApplicationShutdown();
});
beforeEach(() => {
  sink.clear();
  clock = new TestClock();
  office = new MailOffice(database, clock, sink.url);
});
afterEach(() => {
  office.close();
});

interface Invited {
  id: string;
  mail: SunkMail;
  source: string;
  calendar: ICAL.Component;
  event: ICAL.Component;
}

function read(id: string, mail: SunkMail | undefined): Invited {
  const part = mail?.parsed.attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (mail === undefined || part === undefined) {
    throw new Error('no invitation came');
  }
  const source = part.content.toString('utf8');
  const calendar = ICAL.Component.fromString(source);
  const [event, ...others] = calendar.getAllSubcomponents();
  expect(others).toEqual([]);
  return { id, mail, source, calendar, event: event! };
}

async function invited(
  session: Partial<Session> = {},
  request: Partial<RegistrationRequest> = {},
): Promise<Invited> {
  const { id } = await aSession(database.manager, session);
  const registration = await office.confirmed(id, request);
  return read(registration, sink.mails[1]);
}

const text = (component: ICAL.Component, name: string): string => {
  expect(component.getAllProperties(name)).toHaveLength(1);
  return String(component.getFirstPropertyValue(name));
};
const instant = (event: ICAL.Component, name: string): Date =>
  (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate();
const header = (parsed: ParsedMail, name: string): unknown => parsed.headers.get(name);

describe('the mail that brings an invitation', () => {
  it('has its parts in the order and the form that calendars take', async () => {
    const { mail, source } = await invited();
    const outline = [
      ...mail.raw.matchAll(/^(Content-(?:Type|Transfer-Encoding|Disposition)): *([^\r\n]*)/gm),
    ].map(([, name, value]) => `${name}: ${value?.replace(/boundary=.*/, '').trim()}`);
    expect(outline).toEqual([
      'Content-Type: multipart/mixed;',
      'Content-Type: multipart/alternative;',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
      'Content-Transfer-Encoding: base64',
      'Content-Type: application/ics; name=invite.ics',
      'Content-Disposition: attachment; filename=invite.ics',
      'Content-Transfer-Encoding: base64',
    ]);
    const [alternative, attachment, ...more] = mail.parsed.attachments;
    expect(more).toEqual([]);
    expect(alternative?.content.toString('utf8')).toBe(source);
    expect(attachment?.content.toString('utf8')).toBe(source);
    expect(attachment?.filename).toBe('invite.ics');
  });

  it('says the same method in both places, and names one sender and one recipient', async () => {
    const { mail, calendar, event, id } = await invited({}, { email: 'zoe@example.org' });
    const { parsed } = mail;
    const part = parsed.attachments[0]?.headers.get('content-type') as StructuredHeader;
    expect(part.params['method']).toBe('REQUEST');
    expect(text(calendar, 'method')).toBe('REQUEST');

    const sender = 'ateliers@example.org';
    expect(mail.from).toBe(sender);
    expect(parsed.from?.value).toEqual([{ name: 'Ateliers ouverts', address: sender }]);
    expect(text(event, 'organizer')).toBe(`mailto:${sender}`);
    expect(event.getFirstProperty('organizer')?.getFirstParameter('cn')).toBe('Ateliers ouverts');

    expect(mail.recipients).toEqual(['zoe@example.org']);
    const attendees = event.getAllProperties('attendee');
    expect(attendees).toHaveLength(1);
    expect(String(attendees[0]?.getFirstValue())).toMatch(/^mailto:zoe@example\.org$/i);
    expect(
      ['cutype', 'role', 'partstat', 'rsvp', 'cn'].map((name) =>
        attendees[0]?.getFirstParameter(name),
      ),
    ).toEqual(['INDIVIDUAL', 'REQ-PARTICIPANT', 'ACCEPTED', 'TRUE', 'Zoé Martin']);

    expect(parsed.replyTo?.value[0]?.address).toBe('equipe@example.org');
    expect(header(parsed, 'auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.has('list-unsubscribe')).toBe(false);
    expect(parsed.messageId).toBe(`<${id}.confirmed.0@ateliers.example.org>`);
  });

  it('carries the facts of the session', async () => {
    const workshop = await aWorkshop(database.manager);
    const venue = await aVenue(database.manager, { access: 'Métro Colonel-Fabien' });
    const room = await database.manager.save(Room, {
      venueId: venue.id,
      name: 'Grand plateau',
      capacity: 60,
    });
    const { event, mail, id } = await invited({
      workshopId: workshop.id,
      venueId: venue.id,
      roomId: room.id,
    });
    const { sessionId } = await office.database.manager
      .query<{ sessionId: string }[]>(
        'SELECT session_id AS "sessionId" FROM registrations WHERE id = $1',
        [id],
      )
      .then(([row]) => row!);
    const place = 'La Mutinerie, Grand plateau, 29 rue de Meaux, 75019 Paris';
    const page = `https://ateliers.example.org/ateliers/${workshop.slug}`;
    expect(text(event, 'uid')).toBe(`${sessionId}@ateliers.example.org`);
    expect(text(event, 'location')).toBe(place);
    expect(event.getFirstPropertyValue('geo')).toEqual([48.8797, 2.3722]);
    expect(text(event, 'url')).toBe(page);
    expect(text(event, 'status')).toBe('CONFIRMED');
    expect(text(event, 'sequence')).toBe('0');
    for (const said of [
      'Dimanche 15\u00a0mars 2026, de 14\u00a0h à 17\u00a0h (heure de Paris)',
      place,
      'Métro Colonel-Fabien',
      page,
      office.token('own', id),
      '/invitation.ics',
      'equipe@example.org',
      'Les réponses à l’invitation de l’agenda ne sont pas lues',
    ]) {
      expect(mail.parsed.text).toContain(said);
      expect(mail.parsed.html).toContain(said);
    }
  });

  it('keeps a difficult title intact, in the event and in the mail', async () => {
    const title = ',;\n"é🎉';
    const workshop = await aWorkshop(database.manager, { title });
    const { event, mail } = await invited({ workshopId: workshop.id });
    expect(text(event, 'summary')).toBe(title);
    expect(mail.parsed.subject).toContain('"é🎉');
    expect(mail.parsed.subject).not.toMatch(/[\r\n]/);
    expect(mail.parsed.html).toContain('&quot;é🎉');
  });

  it.each([
    ['winter', '2026-12-10T13:00:00Z', '2026-12-10T16:30:00Z', 'Jeudi 10\u00a0décembre 2026'],
    ['summer', '2026-07-09T12:00:00Z', '2026-07-09T15:30:00Z', 'Jeudi 9\u00a0juillet 2026'],
  ])('is at the right hour in %s', async (_, startsAt, endsAt, day) => {
    const { event, mail, source } = await invited({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    });
    expect(instant(event, 'dtstart')).toEqual(new Date(startsAt));
    expect(instant(event, 'dtend')).toEqual(new Date(endsAt));
    expect(instant(event, 'dtstamp')).toEqual(clock.now());
    expect(source).not.toContain('TZID');
    expect(mail.parsed.text).toContain(`${day}, de 14\u00a0h à 17\u00a0h\u00a030 (heure de Paris)`);
  });

  it('gives the link to join to who attends online, and to nobody else', async () => {
    const joinUrl = 'https://visio.example.org/salle-7';
    const hybrid = { mode: 'hybrid' as const, joinUrl };
    const online = await invited(hybrid, { mode: 'online' });
    expect(text(online.event, 'conference')).toBe(joinUrl);
    expect(text(online.event, 'description')).toContain(joinUrl);
    expect(text(online.event, 'location')).toBe('En ligne');
    expect(online.event.getFirstProperty('geo')).toBeNull();
    expect(online.mail.parsed.text).toContain(joinUrl);
    expect(sink.mails[0]?.parsed.text).not.toContain(joinUrl);

    sink.clear();
    const onSite = await invited(hybrid, { mode: 'on-site' });
    expect(onSite.source).not.toContain('visio');
    expect(onSite.mail.parsed.text).not.toContain('visio');
  });

  it('has no private link inside the event: people share their calendars', async () => {
    const { source, id } = await invited();
    const unfolded = source.replaceAll('\r\n ', '');
    expect(unfolded).not.toContain(office.token('own', id));
    expect(unfolded).not.toContain(office.token('confirm', id));
    expect(unfolded).not.toMatch(/mon-inscription|inscription\/|api\/v1/);
  });

  it('says CANCEL in both places when the registration ends, without a status', async () => {
    const { id } = await invited();
    clock.advance(1);
    await office.cancel(id);
    await office.outbox.sendAll(id);
    const { mail, calendar, event, source } = read(id, sink.mails.at(-1));
    const part = mail.parsed.attachments[0]?.headers.get('content-type') as StructuredHeader;
    expect(part.params['method']).toBe('CANCEL');
    expect(text(calendar, 'method')).toBe('CANCEL');
    expect(event.getFirstProperty('status')).toBeNull();
    expect(text(event, 'sequence')).toBe('1');
    expect(event.getAllProperties('attendee')).toHaveLength(1);
    expect(source).not.toContain('CONFERENCE');
    expect(mail.parsed.text).toContain('retire la séance de votre agenda');
    expect(mail.parsed.messageId).toBe(`<${id}.cancelled.1@ateliers.example.org>`);
  });
});

describe('the invitation to download', () => {
  it('is the one that was sent', async () => {
    const { id, source } = await invited();
    clock.advance(60);
    expect(await office.invitations.current(id)).toBe(source);
  });

  it('is the one that will be sent, before it is, and tells nobody that it was', async () => {
    const { id: sessionId } = await aSession(database.manager);
    const id = await office.request(sessionId);
    await expect(office.invitations.current(id)).rejects.toMatchObject({ status: 404 });
    await office.confirm(id);
    const early = await office.invitations.current(id);
    await office.outbox.sendAll(id);
    expect(read(id, sink.mails.at(-1)).source).toBe(early);
  });

  it('is a newer one when the session has moved since', async () => {
    const { id, event } = await invited();
    const startsAt = new Date('2026-03-15T13:30:00Z');
    const sessionId = text(event, 'uid').split('@')[0]!;
    await database.manager.update(Session, sessionId, { startsAt });
    clock.advance(5);
    const newer = ICAL.Component.fromString(
      await office.invitations.current(id),
    ).getFirstSubcomponent('vevent')!;
    expect(text(newer, 'sequence')).toBe('1');
    expect(instant(newer, 'dtstart')).toEqual(startsAt);
  });

  it('is gone when the registration is', async () => {
    const { id } = await invited();
    await office.cancel(id);
    await expect(office.invitations.current(id)).rejects.toMatchObject({ status: 404 });
  });
});
