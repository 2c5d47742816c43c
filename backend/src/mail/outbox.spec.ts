import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../../test/database.js';
import { aSession, TestClock } from '../../test/factories.js';
import { MailOffice } from '../../test/mail-office.js';
import { SmtpSink, type SunkMail } from '../../test/smtp-sink.js';
import type { Database } from '../database/database.js';
import { JobRunner } from '../jobs/job-runner.js';

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
beforeEach(async () => {
  await database.manager.query('TRUNCATE workshops CASCADE');
  await database.manager.query('DELETE FROM graphile_worker._private_jobs');
  sink.clear();
  clock = new TestClock();
  office = new MailOffice(database, clock, `${sink.url}/?socketTimeout=300`);
});
afterEach(() => {
  office.close();
});

const calendarOf = (mail: SunkMail | undefined): string | undefined =>
  mail?.parsed.attachments
    .find(({ contentType }) => contentType === 'text/calendar')
    ?.content.toString('utf8')
    .replaceAll('\r\n ', '');
const property = (mail: SunkMail | undefined, name: string): string | undefined =>
  new RegExp(`^${name}:(.*)$`, 'm').exec(calendarOf(mail)?.replaceAll('\r', '') ?? '')?.[1];
const subjects = (): (string | undefined)[] => sink.mails.map(({ parsed }) => parsed.subject);

describe('mail after a registration', () => {
  it('asks to confirm the address, by a link to a page with a button', async () => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id, { email: 'zoe@example.org' });
    await office.outbox.sendAll(id);

    const [mail] = sink.mails;
    expect(mail?.recipients).toEqual(['zoe@example.org']);
    const link = `https://ateliers.example.org/inscription/confirmer/${office.token('confirm', id)}`;
    expect(mail?.parsed.text).toContain(link);
    expect(mail?.parsed.html).toContain(link);
    expect(mail?.parsed.text).toContain('jusqu’au dimanche 1er\u00a0mars 2026 à 11\u00a0h');
    expect(calendarOf(mail)).toBeUndefined();
  });

  it('invites when the address is confirmed, and only once', async () => {
    const session = await aSession(database.manager);
    const id = await office.confirmed(session.id);
    await office.outbox.sendAll(id);

    expect(sink.mails).toHaveLength(2);
    expect(property(sink.mails[1], 'METHOD')).toBe('REQUEST');
    expect(property(sink.mails[1], 'SEQUENCE')).toBe('0');
    expect(await office.mailsOf(id)).toMatchObject([
      { kind: 'confirm-address', attempts: 1, last_error: null, sent_at: expect.any(Date) },
      { kind: 'confirmed', attempts: 1, last_error: null, sent_at: expect.any(Date) },
    ]);
  });

  it('takes a cancelled registration out of the calendar, and puts a new one back in above it', async () => {
    const session = await aSession(database.manager);
    const first = await office.confirmed(session.id, { email: 'ida@example.org' });
    clock.advance(5);
    await office.cancel(first);
    await office.outbox.sendAll(first);
    clock.advance(5);
    await office.confirmed(session.id, { email: 'Ida@Example.org' });

    const [, request, cancel, , again] = sink.mails;
    expect(property(cancel, 'METHOD')).toBe('CANCEL');
    expect(calendarOf(cancel)).not.toContain('STATUS:');
    expect(property(again, 'METHOD')).toBe('REQUEST');
    expect([request, cancel, again].map((mail) => property(mail, 'SEQUENCE'))).toEqual([
      '0',
      '1',
      '2',
    ]);
    expect(new Set([request, cancel, again].map((mail) => property(mail, 'UID'))).size).toBe(1);
    const stamps = [request, cancel, again].map((mail) => property(mail, 'DTSTAMP') ?? '');
    expect(stamps).toEqual([...new Set(stamps)].sort());
  });

  it('cancels nothing in a calendar that was never invited', async () => {
    const session = await aSession(database.manager, { onSiteCapacity: 1 });
    await office.confirmed(session.id);
    const waiting = await office.confirmed(session.id);
    await office.cancel(waiting);
    await office.outbox.sendAll(waiting);

    expect(sink.mails).toHaveLength(5);
    expect(subjects()[3]).toContain('Liste d’attente');
    expect(subjects()[4]).toContain('Inscription annulée');
    expect(calendarOf(sink.mails[3])).toBeUndefined();
    expect(calendarOf(sink.mails[4])).toBeUndefined();
  });

  it('tells who asks again that they are registered, but not every time', async () => {
    const session = await aSession(database.manager);
    const id = await office.confirmed(session.id, { email: 'ada@example.org' });
    for (const minutes of [0, 1, 1]) {
      clock.advance(minutes);
      await office.request(session.id, { email: 'ada@example.org' });
    }
    await office.outbox.sendAll(id);
    expect((await office.mailsOf(id)).map(({ kind }) => kind)).toEqual([
      'confirm-address',
      'confirmed',
      'already-registered',
    ]);
    clock.advance(10);
    await office.request(session.id, { email: 'ada@example.org' });
    expect(await office.mailsOf(id)).toHaveLength(4);
    expect(subjects()[2]).toContain('Vous avez déjà une place');
    expect(sink.mails[2]?.parsed.text).toContain(office.token('own', id));
  });

  it('sends the confirmation link again to who asks again before confirming', async () => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id, { email: 'eve@example.org' });
    clock.advance(2);
    await office.request(session.id, { email: 'eve@example.org' });
    await office.outbox.sendAll(id);

    const [, again] = sink.mails;
    expect(again?.parsed.subject).toContain('Confirmez votre inscription');
    expect(again?.parsed.text).toContain(office.token('confirm', id));
    expect(again?.parsed.text).not.toContain(office.token('own', id));
  });

  it('finds the registrations of an address', async () => {
    const [one, two] = [await aSession(database.manager), await aSession(database.manager)];
    const first = await office.confirmed(one.id, { email: 'uma@example.org' });
    const second = await office.request(two.id, { email: 'uma@example.org' });
    const others = await office.request(one.id, { email: 'other@example.org' });
    sink.clear();
    await office.own.lookUp('UMA@example.org');
    await office.outbox.sendAll(second);

    const mail = sink.mails.at(-1);
    expect(mail?.parsed.text).toContain(office.token('own', first));
    expect(mail?.parsed.text).toContain(office.token('confirm', second));
    expect(mail?.parsed.text).not.toContain(office.token('confirm', others));
  });

  it('speaks the language of the registration', async () => {
    const session = await aSession(database.manager);
    const id = await office.confirmed(session.id, { locale: 'en' });
    await office.cancel(id);
    await office.outbox.sendAll(id);
    expect(subjects()).toEqual([
      expect.stringContaining('Confirm your registration'),
      expect.stringContaining('Seat confirmed for Sunday 15\u00a0March 2026 at 2\u00a0pm'),
      expect.stringContaining('Registration cancelled'),
    ]);
    expect(sink.mails[1]?.parsed.html).toContain('<html lang="en"');
    expect(sink.mails[1]?.parsed.text).toContain(
      'https://ateliers.example.org/en/my-registration/',
    );
  });
});

describe('a message', () => {
  it('puts no words of a stranger into the mailbox of who has not confirmed', async () => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id, {
      firstName: 'Gagnez https://spam.example',
      lastName: 'Maintenant',
      email: 'victim@example.org',
    });
    await office.outbox.sendAll(id);
    expect(sink.mails[0]?.raw).not.toContain('spam');
    expect(sink.mails[0]?.parsed.text).not.toContain('spam');
    expect(sink.mails[0]?.parsed.html).not.toContain('spam');
  });

  it('goes to one address, whatever the name contains', async () => {
    const session = await aSession(database.manager);
    for (const name of [
      'Zoé\r\nBcc: x@example.org',
      'a@example.org, b@example.org',
      '"<x@example.org>"',
    ]) {
      sink.clear();
      const id = await office.request(session.id, { firstName: name, lastName: name });
      await office.confirm(id);
      await office.outbox.sendAll(id);
      const [mail] = sink.mails;
      expect(sink.mails).toHaveLength(1);
      expect(mail?.recipients).toHaveLength(1);
      expect(mail?.parsed.headers.has('bcc')).toBe(false);
      expect([mail?.parsed.to ?? []].flat().flatMap(({ value }) => value)).toHaveLength(1);
    }
  });

  it('is refused rather than sent to two or to none', async () => {
    const session = await aSession(database.manager);
    for (const email of ['a@example.org,b@example.org', 'a@example.org\r\nb']) {
      const id = await office.request(session.id, { email });
      await expect(office.outbox.sendAll(id)).rejects.toThrow();
    }
    expect(sink.attempts).toBe(0);
  });

  it('that waited for the mail server until the hold was over says so, with a way back', async () => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id);
    clock.advance(61);
    await office.own.expireHolds(session.id);
    await office.outbox.sendAll(id);
    expect(subjects()).toEqual([expect.stringContaining('Délai de confirmation dépassé')]);
    expect(sink.mails[0]?.parsed.text).toContain(`/inscription/${session.id}`);
    expect(sink.mails[0]?.parsed.text).not.toContain(office.token('confirm', id));
  });
});

describe('a mail server that fails', () => {
  it('for a while gets the very same message later', async () => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id);
    await office.outbox.sendAll(id);
    await office.confirm(id);
    sink.behaviour = { refuse: 451, at: 'data' };
    await expect(office.outbox.sendAll(id)).rejects.toThrow('451');
    const [, refused] = await office.mailsOf(id);
    expect(refused).toMatchObject({ attempts: 1, sent_at: null, refused_at: null });
    expect(refused?.last_error).toContain('451');

    clock.advance(30);
    sink.behaviour = 'accept';
    await office.outbox.sendAll(id);
    const [, sent] = await office.mailsOf(id);
    expect(sent).toMatchObject({ attempts: 2, last_error: null, sent_at: expect.any(Date) });
    expect(sent?.message_id).toBe(refused?.message_id);
    expect(sink.mails.at(-1)?.parsed.messageId).toBe(refused?.message_id);
    expect(property(sink.mails.at(-1), 'DTSTAMP')).toBe('20260301T090000Z');
  });

  it('and drops the line after taking the message gets it again as a duplicate that can be folded', async () => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id);
    await office.outbox.sendAll(id);
    await office.confirm(id);
    sink.behaviour = 'drop-after-data';
    await expect(office.outbox.sendAll(id)).rejects.toThrow();
    sink.behaviour = 'accept';
    await office.outbox.sendAll(id);

    const [, dropped, again, ...more] = sink.mails;
    expect(more).toEqual([]);
    expect(again?.parsed.messageId).toBe(dropped?.parsed.messageId);
    expect(calendarOf(again)).toBe(calendarOf(dropped));
    expect(again?.parsed.date).toEqual(dropped?.parsed.date);
  });

  it('by never answering is given up on in time', async () => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id);
    sink.behaviour = 'hang';
    await expect(office.outbox.sendAll(id)).rejects.toThrow();
    sink.behaviour = 'accept';
    await office.outbox.sendAll(id);
    expect(sink.mails).toHaveLength(1);
  });

  it('by not being there loses nothing', async () => {
    const gone = await SmtpSink.start();
    const other = new MailOffice(database, clock, gone.url);
    await gone.stop();
    const session = await aSession(database.manager);
    const id = await other.request(session.id);
    await expect(other.outbox.sendAll(id)).rejects.toThrow();
    other.close();
    await office.outbox.sendAll(id);
    expect(sink.mails).toHaveLength(1);
  });

  it('for one address for good is not asked again, and later mail is not held up', async () => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id, { email: 'nobody@example.org' });
    sink.behaviour = { refuse: 550, at: 'recipient' };
    await office.outbox.sendAll(id);
    await office.outbox.sendAll(id);
    expect(sink.attempts).toBe(1);
    const [refused] = await office.mailsOf(id);
    expect(refused).toMatchObject({ attempts: 1, sent_at: null, refused_at: expect.any(Date) });
    expect(refused?.last_error).toContain('550');
    expect(refused?.last_error).not.toContain('nobody@');

    sink.behaviour = 'accept';
    await office.confirm(id);
    await office.outbox.sendAll(id);
    expect(sink.mails).toHaveLength(1);
    expect(property(sink.mails[0], 'METHOD')).toBe('REQUEST');
  });

  it.each([
    ['the sender', { refuse: 550, at: 'sender' as const }],
    ['to relay', { refuse: 554, at: 'recipient' as const, saying: '5.7.1 Relay access denied' }],
  ])('because it refuses %s is asked again: that is for the operator to mend', async (_, no) => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id);
    sink.behaviour = no;
    await expect(office.outbox.sendAll(id)).rejects.toThrow(String(no.refuse));
    sink.behaviour = 'accept';
    await office.outbox.sendAll(id);
    expect(sink.mails).toHaveLength(1);
  });

  it('is tried again by the jobs by themselves', async () => {
    const session = await aSession(database.manager);
    sink.behaviour = { refuse: 451, at: 'recipient' };
    const refused = sink.arrival();
    const runner = new JobRunner(database, office.jobs);
    await runner.start();
    try {
      const id = await office.request(session.id);
      await refused;
      sink.behaviour = 'accept';
      await sink.arrival();
      expect(sink.mails.map(({ parsed }) => parsed.messageId)).toEqual([
        (await office.mailsOf(id))[0]?.message_id,
      ]);
    } finally {
      await runner.stop();
    }
  });
});

describe('the messages to one person about one session', () => {
  it('leave in order, although the first one failed and the person registered anew meanwhile', async () => {
    const session = await aSession(database.manager);
    const first = await office.confirmed(session.id, { email: 'lea@example.org' });
    sink.clear();
    sink.behaviour = { refuse: 451, at: 'recipient' };
    await office.cancel(first);
    await expect(office.outbox.sendAll(first)).rejects.toThrow();
    const second = await office.request(session.id, { email: 'lea@example.org' });
    await expect(office.outbox.sendAll(second)).rejects.toThrow();
    await office.confirm(second);

    sink.behaviour = 'accept';
    await office.outbox.sendAll(second);
    expect(subjects().map((subject) => subject?.split('\u202f')[0])).toEqual([
      'Inscription annulée',
      expect.stringContaining('Place confirmée'),
    ]);
    expect(sink.mails.map((mail) => property(mail, 'METHOD'))).toEqual(['CANCEL', 'REQUEST']);
    expect(sink.mails.map((mail) => property(mail, 'SEQUENCE'))).toEqual(['1', '2']);
  });

  it('leave once and in order when several processes want to send them at the same moment', async () => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id);
    await office.confirm(id);
    await office.cancel(id);
    const again = await office.request(session.id, {
      email: (await office.own.show(office.token('own', id))).email,
    });
    await office.confirm(again);
    const others = [1, 2, 3].map(() => new MailOffice(database, clock, sink.url));
    await Promise.all(
      [office, ...others].flatMap(({ outbox }) => [outbox.sendAll(id), outbox.sendAll(again)]),
    );
    for (const other of others) {
      other.close();
    }
    const ids = sink.mails.map(({ parsed }) => parsed.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const rows = [...(await office.mailsOf(id)), ...(await office.mailsOf(again))];
    expect(ids).toEqual(rows.filter((row) => row.sent_at !== null).map((row) => row.message_id));
  });

  it('that are no longer true when they could leave are not sent', async () => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id);
    await office.confirm(id);
    await office.cancel(id);
    await office.outbox.sendAll(id);
    expect(subjects()).toEqual([expect.stringContaining('Inscription annulée')]);
    expect(calendarOf(sink.mails[0])).toBeUndefined();
    await office.outbox.sendAll(id);
    expect(sink.mails).toHaveLength(1);
  });

  it('take an invitation back that may have arrived', async () => {
    const session = await aSession(database.manager);
    const id = await office.request(session.id);
    await office.confirm(id);
    sink.behaviour = 'drop-after-data';
    await expect(office.outbox.sendAll(id)).rejects.toThrow();
    await office.cancel(id);
    sink.behaviour = 'accept';
    await office.outbox.sendAll(id);
    const last = sink.mails.at(-1);
    expect(property(last, 'METHOD')).toBe('CANCEL');
    expect(property(last, 'SEQUENCE')).toBe('1');
  });
});
