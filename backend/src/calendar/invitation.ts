import ical, {
  foldLines,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';

/** One iTIP message about one session to one person: plain data, nothing escaped yet. */
export interface InvitationMessage {
  method: 'REQUEST' | 'CANCEL';
  /** With a CANCEL: the session itself is cancelled, rather than one person's registration. */
  sessionCancelled: boolean;
  sessionId: string;
  siteHost: string;
  sequence: number;
  stampedAt: Date;
  createdAt: Date;
  updatedAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description: string;
  location: string | null;
  position: { latitude: number; longitude: number } | null;
  /** Only for somebody who confirmed and attends online. */
  joinUrl: string | null;
  joinLabel: string;
  /** The public page. A private link has no place here: people share their calendars. */
  url: string;
  organizer: { name: string; address: string };
  attendee: { name: string; address: string; status: 'ACCEPTED' | 'NEEDS-ACTION' };
}

const newlines = /\r\n|[\r\u0085\u2028\u2029]/g;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** Text of several lines, without any other control character and without half characters. */
const text = (value: string): string =>
  value.replace(newlines, '\n').replace(controls, '').toWellFormed();

const line = (value: string, separator = ' '): string =>
  text(value)
    .replace(/\s*\n\s*/g, separator)
    .trim();

/** Stands between double quotes, where RFC 5545 has no way to write one. */
const commonName = (value: string): string => line(value).replaceAll('"', '’');

/** UID and addresses: no space, no control, nothing that would have to be escaped. */
const token = (value: string): string => line(value, '').replace(/[\s"\\,;:<>]/g, '');

/** A URI is not text: the two characters that the writer would escape are percent-encoded instead. */
const address = (value: string): string =>
  new URL(line(value, '')).href.replaceAll(';', '%3B').replaceAll(',', '%2C');

/** Strangely, zero counts as "unknown" for the writing library; a tenth of a metre beside it does not. */
const coordinate = (value: number): number => (value === 0 ? 0.000001 : value);

/** The UID is the same for everybody in a session and for the whole life of the session. */
export const invitationUid = (sessionId: string, siteHost: string): string =>
  `${token(sessionId)}@${token(siteHost)}`;

/**
 * Writes the message. Times are in UTC, every line is folded at 75 octets and ends with CR LF, and no field
 * can break out of its line, whatever it contains.
 */
export function writeInvitation(message: InvitationMessage): string {
  const request = message.method === 'REQUEST';
  const calendar = ical({
    prodId: '//Atelier ouvert//Atelier ouvert//FR',
    method: request ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  });
  // No time zone is ever given to the library: with one, it prints the server's own hours.
  calendar.createEvent({
    id: invitationUid(message.sessionId, message.siteHost),
    sequence: message.sequence,
    stamp: message.stampedAt,
    created: message.createdAt,
    lastModified: message.updatedAt,
    start: message.startsAt,
    end: message.endsAt,
    summary: text(message.title),
    description: text(message.description),
    ...(message.location !== null && {
      location: {
        title: line(message.location, ', '),
        ...(message.position !== null && {
          geo: {
            lat: coordinate(message.position.latitude),
            lon: coordinate(message.position.longitude),
          },
        }),
      },
    }),
    url: address(message.url),
    organizer: {
      name: commonName(message.organizer.name),
      email: token(message.organizer.address),
    },
    attendees: [
      {
        name: commonName(message.attendee.name),
        email: token(message.attendee.address),
        type: ICalAttendeeType.INDIVIDUAL,
        role: ICalAttendeeRole.REQ,
        status:
          message.attendee.status === 'ACCEPTED'
            ? ICalAttendeeStatus.ACCEPTED
            : ICalAttendeeStatus.NEEDSACTION,
        rsvp: true,
      },
    ],
    // RFC 5546, 3.2.5: who is taken off a session that goes on gets a CANCEL without a status.
    ...(request && { status: ICalEventStatus.CONFIRMED }),
    ...(!request && message.sessionCancelled && { status: ICalEventStatus.CANCELLED }),
  });
  const written = calendar.toString();
  const withConference =
    request && message.joinUrl !== null
      ? written.replace('\r\nEND:VEVENT\r\n', (end) => `\r\n${conference(message)}${end}`)
      : written;
  return withConference.endsWith('\r\n') ? withConference : `${withConference}\r\n`;
}

/** RFC 7986, 5.11; the writing library does not know it. */
function conference({ joinUrl, joinLabel }: InvitationMessage): string {
  const label = commonName(joinLabel);
  return foldLines(
    `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="${label}":${address(joinUrl ?? '')}`,
  );
}
