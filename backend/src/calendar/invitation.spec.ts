import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { anInvitation } from '../../test/invitations.js';
import { type InvitationMessage, writeInvitation } from './invitation.js';

interface Parsed {
  calendar: ICAL.Component;
  event: ICAL.Component;
}

/** By a library that has no part in the writing. */
function parse(written: string): Parsed {
  const calendar = ICAL.Component.fromString(written);
  const [event, ...others] = calendar.getAllSubcomponents();
  if (event?.name !== 'vevent' || others.length > 0) {
    throw new Error('one event is expected, and nothing else');
  }
  return { calendar, event };
}

const written = (values: Partial<InvitationMessage> = {}): Parsed =>
  parse(writeInvitation(anInvitation(values)));
const valueOf = (component: ICAL.Component, name: string): unknown => {
  const properties = component.getAllProperties(name);
  expect(properties).toHaveLength(1);
  return properties[0]?.getFirstValue();
};
const text = (component: ICAL.Component, name: string): string => String(valueOf(component, name));
const unfolded = (message: string): string => message.replaceAll('\r\n ', '');

describe('an invitation', () => {
  it('is a REQUEST with one attendee, the organiser, and a status', () => {
    const { calendar, event } = written();
    expect(text(calendar, 'method')).toBe('REQUEST');
    expect(text(calendar, 'version')).toBe('2.0');
    expect(text(event, 'uid')).toBe('8c1cb1a2-5f0f-4e0e-8a1d-6a4f0a6c7b11@ateliers.example.org');
    expect(text(event, 'sequence')).toBe('0');
    expect(text(event, 'status')).toBe('CONFIRMED');
    expect(text(event, 'url')).toBe('https://ateliers.example.org/ateliers/essayer');

    const organizer = event.getFirstProperty('organizer');
    expect(organizer?.getFirstValue()).toBe('mailto:ateliers@example.org');
    expect(organizer?.getParameter('cn')).toBe('Ateliers ouverts');

    const attendees = event.getAllProperties('attendee');
    expect(attendees).toHaveLength(1);
    expect(String(attendees[0]?.getFirstValue()).toLowerCase()).toBe('mailto:zoe@example.org');
    expect(attendees[0]?.getParameter('cutype')).toBe('INDIVIDUAL');
    expect(attendees[0]?.getParameter('role')).toBe('REQ-PARTICIPANT');
    expect(attendees[0]?.getParameter('partstat')).toBe('ACCEPTED');
    expect(attendees[0]?.getParameter('rsvp')).toBe('TRUE');
  });

  it('names the place on one line and on the map', () => {
    const { event } = written({ location: 'Salle A,\nLa Mutinerie\r\n29 rue de Meaux; Paris' });
    expect(text(event, 'location')).toBe('Salle A,, La Mutinerie, 29 rue de Meaux; Paris');
    expect(valueOf(event, 'geo')).toEqual([48.8797, 2.3722]);
  });

  it('keeps a place on the equator on the map', () => {
    const { event } = written({ position: { latitude: 0, longitude: 9.5 } });
    const [latitude] = valueOf(event, 'geo') as [number, number];
    expect(latitude).toBeCloseTo(0, 5);
  });

  it('gives the join link where there is one', () => {
    const joinUrl = 'https://visio.example.org/salle?a=1,2;b';
    const { event } = written({ joinUrl, joinLabel: 'Rejoindre la "visio"' });
    const conference = event.getFirstProperty('conference');
    expect(conference?.getFirstValue()).toBe('https://visio.example.org/salle?a=1%2C2%3Bb');
    expect(conference?.getParameter('label')).toBe('Rejoindre la ’visio’');
    expect(written().event.getFirstProperty('conference')).toBeNull();
  });

  it('cancels a session with a status, and one registration without', () => {
    const session = written({ method: 'CANCEL', sessionCancelled: true, sequence: 2 });
    expect(text(session.calendar, 'method')).toBe('CANCEL');
    expect(text(session.event, 'status')).toBe('CANCELLED');
    expect(text(session.event, 'sequence')).toBe('2');

    const one = written({ method: 'CANCEL', joinUrl: 'https://visio.example.org/' });
    expect(one.event.getFirstProperty('status')).toBeNull();
    expect(one.event.getFirstProperty('conference')).toBeNull();
    expect(one.event.getAllProperties('attendee')).toHaveLength(1);
  });

  it.each([
    ['a title with all that has to be escaped', ',;\n"é🎉\\'],
    ['right-to-left text', 'ورشة العمل ‏(سلسلة) — סדנה'],
    ['a long title with characters of four octets', '🎉'.repeat(200)],
    ['a family of joined emoji', '👩‍👩‍👧‍👦 atelier'],
  ])('keeps %s intact', (_, title) => {
    const { event } = written({ title, description: `${title}\n\n${title}` });
    expect(text(event, 'summary')).toBe(title);
    expect(text(event, 'description')).toBe(`${title}\n\n${title}`);
  });
});

describe('its times', () => {
  const seasons = [
    { startsAt: new Date('2026-01-15T13:00:00Z'), endsAt: new Date('2026-01-15T16:00:00Z') },
    { startsAt: new Date('2026-07-15T12:00:00Z'), endsAt: new Date('2026-07-15T15:00:00Z') },
    // The night in which Paris changes to summer time.
    { startsAt: new Date('2026-03-28T23:30:00Z'), endsAt: new Date('2026-03-29T01:30:00Z') },
  ];

  it('are in UTC, in summer and in winter', () => {
    for (const season of seasons) {
      const message = writeInvitation(anInvitation(season));
      const { event } = parse(message);
      expect((valueOf(event, 'dtstart') as ICAL.Time).toJSDate()).toEqual(season.startsAt);
      expect((valueOf(event, 'dtend') as ICAL.Time).toJSDate()).toEqual(season.endsAt);
      expect(message).not.toContain('TZID');
      for (const name of ['DTSTAMP', 'DTSTART', 'DTEND', 'CREATED', 'LAST-MODIFIED']) {
        expect(message).toMatch(new RegExp(`\r\n${name}:\\d{8}T\\d{6}Z\r\n`));
      }
    }
  });

  it('do not depend on where the server stands', () => {
    const expected = seasons.map((season) => writeInvitation(anInvitation(season)));
    const root = new URL('../../..', import.meta.url);
    // The file imports no other file of ours, so a bare Node can load it as it is.
    const script = `
      import { writeInvitation } from './backend/src/calendar/invitation.ts';
      const revive = (key, value) => (/At$/.test(key) ? new Date(value) : value);
      const messages = JSON.parse(process.env.MESSAGES, revive);
      process.stdout.write(JSON.stringify(messages.map(writeInvitation)));`;
    const parameters = [
      '--disable-warning=ExperimentalWarning',
      '--input-type=module',
      '--eval',
      script,
    ];
    for (const TZ of ['UTC', 'Europe/Paris', 'America/New_York', 'Pacific/Apia']) {
      const child = spawnSync(process.execPath, parameters, {
        cwd: root,
        env: { ...process.env, TZ, MESSAGES: JSON.stringify(seasons.map((s) => anInvitation(s))) },
        encoding: 'utf8',
      });
      expect(child.stderr).toBe('');
      expect(JSON.parse(child.stdout)).toEqual(expected);
    }
  });
});

describe('whatever its fields contain', () => {
  const attack = '\r\nATTENDEE:mailto:other@example.org\nEND:VEVENT\u2028BEGIN:VEVENT\u0000\u0007';
  const properties = (message: string): string[] =>
    unfolded(message)
      .split('\r\n')
      .map((line) => line.split(/[;:]/)[0] ?? '');
  const full = { joinUrl: 'https://visio.example.org/' };
  const expected = properties(writeInvitation(anInvitation(full)));

  const fields: Record<string, (value: string) => Partial<InvitationMessage>> = {
    title: (title) => ({ title }),
    description: (description) => ({ description }),
    location: (location) => ({ location }),
    'join label': (joinLabel) => ({ joinLabel }),
    'session id': (sessionId) => ({ sessionId }),
    'site host': (siteHost) => ({ siteHost }),
    'organiser name': (name) => ({ organizer: { name, address: 'a@example.org' } }),
    'organiser address': (address) => ({ organizer: { name: 'A', address } }),
    'attendee name': (name) => ({
      attendee: { name, address: 'a@example.org', status: 'ACCEPTED' },
    }),
    'attendee address': (address) => ({ attendee: { name: 'A', address, status: 'ACCEPTED' } }),
    url: (value) => ({ url: `https://ateliers.example.org/${value}` }),
    'join link': (value) => ({ joinUrl: `https://visio.example.org/${value}` }),
  };

  it.each(Object.keys(fields))('the %s cannot add a line', (field) => {
    const values = fields[field]?.(`x${attack}"^n`) ?? {};
    const message = writeInvitation(anInvitation({ ...full, ...values }));
    expect(properties(message)).toEqual(expected);
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(parse(message).event.getAllProperties('attendee')).toHaveLength(1);
  });

  it('every line has at most 75 octets, no line is added, and texts come back', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 });
    const tricky = fc.string({
      unit: fc.constantFrom(
        '\r',
        '\n',
        '"',
        '^',
        ',',
        ';',
        ':',
        '\\',
        'é',
        '🎉',
        'א',
        ' ',
        'N',
        '\u0085',
      ),
      maxLength: 200,
    });
    const value = fc.oneof(anything, tricky);
    fc.assert(
      fc.property(value, value, value, value, (title, description, location, name) => {
        const message = writeInvitation(
          anInvitation({
            ...full,
            title: `t${title}`,
            description: `d${description}`,
            location: `l${location}`,
            organizer: { name: `o${name}`, address: 'a@example.org' },
            attendee: { name: `n${name}`, address: 'a@example.org', status: 'NEEDS-ACTION' },
          }),
        );
        expect(message.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(properties(message)).toEqual(expected);
        for (const line of message.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const { event } = parse(message);
        const clean = (given: string): string =>
          given
            .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
            // eslint-disable-next-line no-control-regex -- control characters are what it looks for
            .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
            .toWellFormed();
        expect(text(event, 'summary')).toBe(clean(`t${title}`));
        expect(text(event, 'description')).toBe(clean(`d${description}`));
      }),
      { numRuns: 300 },
    );
  });
});
