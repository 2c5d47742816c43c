import type { SessionSummary, WorkshopDetail } from '@contract/workshops/workshops.contract';

const STATUS: Record<SessionSummary['status'], string> = {
  scheduled: 'EventScheduled',
  rescheduled: 'EventRescheduled',
  'moved-online': 'EventMovedOnline',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

const MODE: Record<SessionSummary['mode'], string> = {
  'on-site': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

/** A session in the schema.org vocabulary. */
export function eventData(workshop: WorkshopDetail, session: SessionSummary, url: string): object {
  const { venue } = session;
  const place = venue && {
    '@type': 'Place',
    name: venue.name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: venue.street,
      postalCode: venue.postalCode,
      addressLocality: venue.city,
    },
  };
  const online = session.mode !== 'on-site' && { '@type': 'VirtualLocation', url };
  const locations = [place, online].filter((location) => !!location);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: workshop.title,
    description: workshop.summary,
    url,
    startDate: session.startsAt,
    endDate: session.endsAt,
    ...(session.previousStartsAt ? { previousStartDate: session.previousStartsAt } : {}),
    eventStatus: `https://schema.org/${STATUS[session.status]}`,
    eventAttendanceMode: `https://schema.org/${MODE[session.mode]}`,
    isAccessibleForFree: true,
    inLanguage: workshop.language,
    location: locations.length === 1 ? locations[0] : locations,
    organizer: workshop.organisers.map((name) => ({ '@type': 'Organization', name })),
  };
}
