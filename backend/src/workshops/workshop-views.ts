import type { Session } from './session.entity.js';
import { renderMarkdown } from './markdown.js';
import { attendanceModes, closesAt, registrationState, seatsLeft } from './registration-state.js';
import type { Theme } from './theme.entity.js';
import type { Workshop } from './workshop.entity.js';
import type { Venue } from '../venues/venue.entity.js';
import type {
  AccessibilityCode,
  SessionListItem,
  SessionSummary,
  ThemeView,
  VenueSummary,
  WorkshopDetail,
  WorkshopSummary,
} from './workshops.contract.js';

export type ViewLocale = 'fr' | 'en';

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export const viewTheme = (theme: Theme, locale: ViewLocale): ThemeView => ({
  slug: theme.slug,
  name: locale === 'en' ? theme.nameEn : theme.nameFr,
});

export const viewVenue = (venue: Venue): VenueSummary => ({
  slug: venue.slug,
  name: venue.name,
  street: venue.street,
  postalCode: venue.postalCode,
  city: venue.city,
  latitude: venue.latitude,
  longitude: venue.longitude,
  access: venue.access,
  accessibility: venue.accessibility as AccessibilityCode[],
  accessibilityNote: venue.accessibilityNote,
});

/** A session as everyone may see it: the join link is not in it. Venue, room and workshop must be loaded. */
export function viewSession(session: Session, workshopStatus: string, now: Date): SessionSummary {
  const rule = { ...session, workshopStatus };
  const modes = attendanceModes(session.mode);
  const count = (mode: 'on-site' | 'online') =>
    modes.includes(mode)
      ? {
          capacity: mode === 'on-site' ? session.onSiteCapacity : session.onlineCapacity,
          left: seatsLeft(rule, mode),
        }
      : null;
  const seats = { onSite: count('on-site'), online: count('online') };
  return {
    id: session.id,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    timeZone: session.timeZone,
    mode: session.mode,
    status: session.status,
    previousStartsAt: iso(session.previousStartsAt),
    previousEndsAt: iso(session.previousEndsAt),
    venue: session.venue ? viewVenue(session.venue) : null,
    room: session.room?.name ?? null,
    capacity: (seats.onSite?.capacity ?? 0) + (seats.online?.capacity ?? 0),
    seatsLeft: (seats.onSite?.left ?? 0) + (seats.online?.left ?? 0),
    seats,
    maxSeatsPerRegistration: session.maxSeatsPerRegistration,
    waitingListLength: session.waitingLength,
    registration: registrationState(rule, now),
    registrationOpensAt: iso(session.registrationOpensAt),
    registrationClosesAt: closesAt(session).toISOString(),
    past: session.startsAt <= now,
    notice: session.notice,
  };
}

export const viewWorkshopSummary = (workshop: Workshop, locale: ViewLocale): WorkshopSummary => ({
  slug: workshop.slug,
  language: workshop.language,
  title: workshop.title,
  summary: workshop.summary,
  themes: [...(workshop.themes ?? [])]
    .sort((a, b) => a.position - b.position)
    .map((theme) => viewTheme(theme, locale)),
});

export const viewListItem = (
  session: Session & { workshop: Workshop },
  locale: ViewLocale,
  now: Date,
): SessionListItem => ({
  ...viewSession(session, session.workshop.status, now),
  workshop: viewWorkshopSummary(session.workshop, locale),
});

export const viewWorkshop = (
  workshop: Workshop & { sessions: Session[] },
  locale: ViewLocale,
  now: Date,
): WorkshopDetail => ({
  ...viewWorkshopSummary(workshop, locale),
  status: workshop.status,
  purpose: workshop.purpose,
  descriptionHtml: renderMarkdown(workshop.description),
  organisers: workshop.organisers,
  contactEmail: workshop.contactEmail,
  thread: workshop.threadUrl === null ? null : { url: workshop.threadUrl },
  outcomesHtml: workshop.outcomes === null ? null : renderMarkdown(workshop.outcomes),
  sessions: [...workshop.sessions]
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map((session) => viewSession(session, workshop.status, now)),
});
