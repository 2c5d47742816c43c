import { placeOf, type RegistrationFacts } from '../calendar/registration-facts.js';
import type { Configuration } from '../config/configuration.js';
import { tokenFor } from '../registrations/links.js';
import { dateBlock, momentInFull, periodInFull } from '../site/dates.contract.js';
import { pathTo } from '../site/paths.contract.js';
import type { MailContent } from './layout.js';
import type { MailKind } from './mail-kind.js';
import { sayings, words } from './texts.js';

export interface MessageContext {
  configuration: Configuration;
  /** All live registrations of the address, for kind `links`. */
  others: readonly RegistrationFacts[];
  /** The message carries a calendar part. */
  invitation: boolean;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const periodOf = ({ session, locale }: RegistrationFacts, inLocale = locale): string =>
  capitalised(
    periodInFull(
      {
        startsAt: session.startsAt.toISOString(),
        endsAt: session.endsAt.toISOString(),
        timeZone: session.timeZone,
      },
      inLocale,
    ),
  );

/** The private link that helps a person on: to confirm while they have not, to their registration afterwards. */
function privateLink(facts: RegistrationFacts, { publicUrl, secret }: Configuration): string {
  const purpose = facts.status === 'pending' ? 'confirm' : 'own';
  return publicUrl + pathTo(facts.locale, purpose, { token: tokenFor(secret, purpose, facts.id) });
}

/** The content of one message about one registration, written from what is true now. */
export function composeMessage(
  kind: MailKind,
  facts: RegistrationFacts,
  context: MessageContext,
): MailContent {
  const { locale, session } = facts;
  const { configuration } = context;
  const { publicUrl, siteName } = configuration;
  const word = words[locale];
  const { workshop, timeZone } = session;
  const startsAt = session.startsAt.toISOString();
  const said = sayings[locale][kind]({
    title: workshop.title,
    day: momentInFull(startsAt, timeZone, locale),
    until: momentInFull((facts.holdExpiresAt ?? session.startsAt).toISOString(), timeZone, locale),
    seats: facts.seats,
    holdsSeats: facts.holdsSeats,
    status: facts.status,
    invitation: context.invitation,
  });
  const contact = workshop.contactEmail ?? configuration.contactEmail;
  const live = !['cancelled', 'declined', 'expired'].includes(facts.status);
  const ownLink =
    kind !== 'links' && live && facts.status !== 'pending'
      ? [{ text: word.ownLink, url: privateLink(facts, configuration) }]
      : [];
  const why =
    kind === 'links'
      ? word.whyLinks
      : facts.confirmedAt === null
        ? word.whyRequested
        : word.whyRegistered;
  const frame = {
    locale,
    siteName,
    subject: said.subject,
    heading: said.heading,
    notes: said.notes,
    footer: [
      { text: why(siteName) },
      ...ownLink,
      { text: word.contact(contact), url: `mailto:${contact}` },
      { text: word.privacy, url: publicUrl + pathTo(locale, 'privacy') },
    ],
  };

  if (kind === 'links') {
    return {
      ...frame,
      paragraphs: said.paragraphs,
      facts: context.others.map((other) => ({
        label: periodOf(other, locale),
        value: other.session.workshop.title,
        url: privateLink(other, configuration),
      })),
    };
  }

  const page = publicUrl + pathTo(locale, 'workshop', { slug: workshop.slug });
  const target =
    kind === 'cancelled'
      ? page
      : facts.status === 'expired'
        ? publicUrl + pathTo(locale, 'register', { slug: workshop.slug, sessionId: session.id })
        : privateLink(facts, configuration);
  return {
    ...frame,
    date: dateBlock(startsAt, timeZone, locale),
    paragraphs: [
      // Until the address is confirmed, whoever filled in the form may have chosen these words for a stranger.
      ...(facts.confirmedAt === null ? [] : [word.hello(facts.firstName)]),
      ...said.paragraphs,
    ],
    facts: factsOf(kind, facts, configuration, page),
    button: { label: said.button, url: target },
  };
}

function factsOf(
  kind: MailKind,
  facts: RegistrationFacts,
  { publicUrl, secret }: Configuration,
  page: string,
): MailContent['facts'] {
  const { locale, session } = facts;
  const word = words[locale];
  const { venue } = session;
  const onSite = facts.mode === 'on-site' && venue ? venue : null;
  const confirmed = kind === 'confirmed';
  const rows: (MailContent['facts'][number] | false)[] = [
    { label: word.workshop, value: session.workshop.title, url: page },
    { label: word.when, value: periodOf(facts) },
    { label: word.where, value: placeOf(facts) || word.online },
    Boolean(onSite?.access) && { label: word.access, value: onSite?.access ?? '' },
    Boolean(onSite?.accessibilityNote) && {
      label: word.accessibility,
      value: onSite?.accessibilityNote ?? '',
    },
    Boolean(session.notice) && { label: word.notice, value: session.notice ?? '' },
    confirmed &&
      facts.mode === 'online' &&
      session.joinUrl !== null && {
        label: word.join,
        value: session.joinUrl,
        url: session.joinUrl,
      },
    facts.seats > 1 && { label: word.seats, value: String(facts.seats) },
    confirmed && {
      label: word.calendar,
      value: word.addToCalendar,
      url: `${publicUrl}/api/v1/registrations/${tokenFor(secret, 'own', facts.id)}/invitation.ics`,
    },
  ];
  return rows.filter((row) => row !== false);
}
