import { z } from 'zod';

/** Attendance modes of a session, and of one registration (which is never hybrid). */
export const sessionMode = z.enum(['on-site', 'online', 'hybrid']);
export const attendanceMode = z.enum(['on-site', 'online']);
export const sessionStatus = z.enum([
  'scheduled',
  'rescheduled',
  'moved-online',
  'postponed',
  'cancelled',
]);
export const workshopStatus = z.enum(['draft', 'published', 'archived', 'cancelled']);
export const workshopPurpose = z.enum(['inventory', 'interoperability', 'trying-tools']);
/** Five codes of the French events vocabulary: hearing, visual, psychic, mobility, intellectual. */
export const accessibilityCode = z.enum(['hi', 'vi', 'pi', 'mi', 'ii']);
export const registrationState = z.enum(['open', 'waiting-list', 'not-yet', 'closed']);

const instant = z.iso.datetime({ offset: true });

export const theme = z.object({ slug: z.string(), name: z.string() });

export const venueSummary = z.object({
  slug: z.string(),
  name: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  access: z.string().nullable(),
  accessibility: z.array(accessibilityCode),
  accessibilityNote: z.string().nullable(),
});

/** Seats of one attendance mode. */
export const seatCount = z.object({ capacity: z.int(), left: z.int() });

export const sessionSummary = z.object({
  id: z.uuid(),
  startsAt: instant,
  endsAt: instant,
  /** IANA name, such as Europe/Paris: the zone in which the times are shown. */
  timeZone: z.string(),
  mode: sessionMode,
  status: sessionStatus,
  previousStartsAt: instant.nullable(),
  previousEndsAt: instant.nullable(),
  venue: venueSummary.nullable(),
  room: z.string().nullable(),
  /** All modes together. */
  capacity: z.int(),
  seatsLeft: z.int(),
  seats: z.object({ onSite: seatCount.nullable(), online: seatCount.nullable() }),
  maxSeatsPerRegistration: z.int(),
  waitingListLength: z.int(),
  registration: registrationState,
  registrationOpensAt: instant.nullable(),
  registrationClosesAt: instant,
  /** The session has begun or is over. */
  past: z.boolean(),
  /** A word from the organiser about this session, plain text. */
  notice: z.string().nullable(),
});

export const workshopSummary = z.object({
  slug: z.string(),
  /** Of its title and texts, as in an HTML `lang`. */
  language: z.string(),
  title: z.string(),
  summary: z.string(),
  themes: z.array(theme),
});

export const sessionListItem = sessionSummary.extend({ workshop: workshopSummary });

export const sessionListQuery = z.object({
  q: z.string().trim().max(100).optional(),
  theme: z.string().max(100).optional(),
  venue: z.string().max(100).optional(),
  mode: sessionMode.optional(),
  accessibility: accessibilityCode.optional(),
  from: instant.optional(),
  to: instant.optional(),
  /** `true`: only sessions that take registrations or waiting-list requests. */
  open: z.enum(['true', 'false']).optional(),
  /** `true`: sessions that are over, latest first. */
  past: z.enum(['true', 'false']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const sessionPage = z.object({
  items: z.array(sessionListItem),
  nextCursor: z.string().nullable(),
});

export const workshopDetail = workshopSummary.extend({
  status: workshopStatus,
  purpose: workshopPurpose,
  /** Safe HTML, rendered from Markdown and sanitised on the server. */
  descriptionHtml: z.string(),
  organisers: z.array(z.string()),
  contactEmail: z.string().nullable(),
  thread: z.object({ url: z.url() }).nullable(),
  /** Minutes and results of past sessions, safe HTML. */
  outcomesHtml: z.string().nullable(),
  /** All sessions, soonest first, past ones included. */
  sessions: z.array(sessionSummary),
});

export type SessionMode = z.infer<typeof sessionMode>;
export type AttendanceMode = z.infer<typeof attendanceMode>;
export type SessionStatus = z.infer<typeof sessionStatus>;
export type WorkshopStatus = z.infer<typeof workshopStatus>;
export type WorkshopPurpose = z.infer<typeof workshopPurpose>;
export type AccessibilityCode = z.infer<typeof accessibilityCode>;
export type RegistrationState = z.infer<typeof registrationState>;
export type ThemeView = z.infer<typeof theme>;
export type VenueSummary = z.infer<typeof venueSummary>;
export type SessionSummary = z.infer<typeof sessionSummary>;
export type WorkshopSummary = z.infer<typeof workshopSummary>;
export type SessionListItem = z.infer<typeof sessionListItem>;
export type SessionListQuery = z.infer<typeof sessionListQuery>;
export type SessionPage = z.infer<typeof sessionPage>;
export type WorkshopDetail = z.infer<typeof workshopDetail>;
