import { placeOf, type RegistrationFacts } from '../calendar/registration-facts.js';
import type { Configuration } from '../config/configuration.js';
import { tokenFor } from '../registrations/links.js';
import { dateBlock, momentInFull, periodInFull } from '../site/dates.contract.js';
import { pathTo } from '../site/paths.contract.js';
import type { MailContent } from './layout.js';
import type { MailKind } from './mail-kind.js';

const nnbsp = '\u202f';
const colon = `${nnbsp}:`;

const words = {
  fr: {
    workshop: 'Atelier',
    when: 'Quand',
    where: 'Où',
    access: 'Accès',
    seats: 'Places',
    online: 'En ligne',
    join: 'Lien de connexion',
    calendar: 'Agenda',
    addToCalendar: 'Ajouter à mon agenda',
    thread: 'Discussion',
    hello: (name: string) => `Bonjour ${name},`,
    ownLink: 'Voir, corriger ou annuler mon inscription',
    why: (site: string) =>
      `Vous recevez ce message parce que cette adresse a servi à une inscription sur ${site}. Si ce n’est pas vous, ne faites rien${colon} rien ne sera confirmé.`,
    whyConfirmed: (site: string) =>
      `Vous recevez ce message parce que vous êtes inscrit à un atelier sur ${site}.`,
    contact: (address: string) => `Écrire aux organisateurs${colon} ${address}`,
    privacy: 'Vos données personnelles',
  },
  en: {
    workshop: 'Workshop',
    when: 'When',
    where: 'Where',
    access: 'Getting there',
    seats: 'Seats',
    online: 'Online',
    join: 'Link to join',
    calendar: 'Calendar',
    addToCalendar: 'Add to my calendar',
    thread: 'Discussion',
    hello: (name: string) => `Hello ${name},`,
    ownLink: 'See, correct or cancel my registration',
    why: (site: string) =>
      `You receive this message because this address was used to register on ${site}. If it was not you, do nothing: nothing will be confirmed.`,
    whyConfirmed: (site: string) =>
      `You receive this message because you are registered for a workshop on ${site}.`,
    contact: (address: string) => `Write to the organisers: ${address}`,
    privacy: 'Your personal data',
  },
};

/** What each kind says, in each language. `until` is the end of the hold, in words. */
const texts = {
  'confirm-address': {
    fr: (title: string, until: string, holds: boolean) => ({
      subject: `Confirmez votre inscription${colon} ${title}`,
      heading: 'Confirmez votre inscription',
      paragraphs: [
        holds
          ? `Une place vous est réservée jusqu’au ${until}. Confirmez votre adresse pour qu’elle soit à vous.`
          : `Cette séance est complète. Confirmez votre adresse avant le ${until} pour entrer sur la liste d’attente${colon} les places libérées sont données dans l’ordre d’arrivée.`,
      ],
      button: 'Confirmer mon inscription',
      notes: ['Le lien ouvre une page avec un bouton. Sans confirmation, la place est rendue d’elle-même.'],
    }),
    en: (title: string, until: string, holds: boolean) => ({
      subject: `Confirm your registration: ${title}`,
      heading: 'Confirm your registration',
      paragraphs: [
        holds
          ? `A seat is kept for you until ${until}. Confirm your address to make it yours.`
          : `This session is full. Confirm your address before ${until} to enter the waiting list: freed seats are given in order of arrival.`,
      ],
      button: 'Confirm my registration',
      notes: ['The link opens a page with a button. Without confirmation the seat is given back by itself.'],
    }),
  },
  'already-registered': {
    fr: (title: string) => ({
      subject: `Vous êtes déjà inscrit${colon} ${title}`,
      heading: 'Vous êtes déjà inscrit',
      paragraphs: [
        'Une nouvelle demande vient d’être faite avec votre adresse pour cette séance. Votre inscription n’a pas changé.',
      ],
      button: 'Voir mon inscription',
      notes: [],
    }),
    en: (title: string) => ({
      subject: `You are already registered: ${title}`,
      heading: 'You are already registered',
      paragraphs: [
        'A new request has just been made with your address for this session. Your registration has not changed.',
      ],
      button: 'See my registration',
      notes: [],
    }),
  },
  confirmed: {
    fr: (title: string, day: string) => ({
      subject: `Place confirmée le ${day}${colon} ${title}`,
      heading: 'Votre place est confirmée',
      paragraphs: ['L’invitation jointe met la séance dans votre agenda.'],
      button: 'Voir mon inscription',
      notes: [
        'Les réponses à l’invitation de l’agenda ne sont pas lues. Si vous ne pouvez plus venir, annulez par le lien ci-dessus : quelqu’un attend peut-être votre place.',
      ],
    }),
    en: (title: string, day: string) => ({
      subject: `Seat confirmed for ${day}: ${title}`,
      heading: 'Your seat is confirmed',
      paragraphs: ['The attached invitation puts the session into your calendar.'],
      button: 'See my registration',
      notes: [
        'Replies to the calendar invitation are not read. If you can no longer come, cancel by the link above: someone may be waiting for your seat.',
      ],
    }),
  },
  'on-waiting-list': {
    fr: (title: string) => ({
      subject: `Liste d’attente${colon} ${title}`,
      heading: 'Vous êtes sur la liste d’attente',
      paragraphs: [
        'Les places libérées sont données dans l’ordre d’arrivée, au premier groupe qui tient dans les places libres. Vous recevrez un message si une place est à vous.',
      ],
      button: 'Voir ma position',
      notes: ['Vous pouvez quitter la liste à tout moment par ce même lien.'],
    }),
    en: (title: string) => ({
      subject: `Waiting list: ${title}`,
      heading: 'You are on the waiting list',
      paragraphs: [
        'Freed seats are given in order of arrival, to the first party that fits in the free seats. You will receive a message if a seat is yours.',
      ],
      button: 'See my position',
      notes: ['You can leave the list at any time by the same link.'],
    }),
  },
  cancelled: {
    fr: (title: string) => ({
      subject: `Inscription annulée${colon} ${title}`,
      heading: 'Votre inscription est annulée',
      paragraphs: ['La séance est retirée de votre agenda. Vos places sont rendues aux personnes qui attendent.'],
      button: 'Revoir la page de l’atelier',
      notes: [],
    }),
    en: (title: string) => ({
      subject: `Registration cancelled: ${title}`,
      heading: 'Your registration is cancelled',
      paragraphs: ['The session is taken out of your calendar. Your seats go to the people who wait.'],
      button: 'See the workshop’s page again',
      notes: [],
    }),
  },
};

interface MessageContext {
  configuration: Configuration;
  /** All live registrations of the address, for kind `links`. */
  others: readonly RegistrationFacts[];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The content of one message about one registration, written from what is true now. */
export function composeMessage(
  kind: MailKind,
  facts: RegistrationFacts,
  { configuration, others }: MessageContext,
): MailContent {
  const { locale, session } = facts;
  const { workshop } = session;
  const word = words[locale];
  const { publicUrl, secret, siteName } = configuration;
  const page = publicUrl + pathTo(locale, 'workshop', { slug: workshop.slug });
  const linkOf = (registration: RegistrationFacts): string =>
    registration.status === 'pending'
      ? publicUrl +
        pathTo(locale, 'confirm', { token: tokenFor(secret, 'confirm', registration.id) })
      : publicUrl + pathTo(locale, 'own', { token: tokenFor(secret, 'own', registration.id) });
  const link = linkOf(facts);
  const period = {
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    timeZone: session.timeZone,
  };
  const contact = workshop.contactEmail ?? configuration.contactEmail;
  const footer = (why: string): MailContent['footer'] => [
    { text: why },
    ...(kind === 'confirmed' || kind === 'on-waiting-list' ? [{ text: word.ownLink, url: link }] : []),
    { text: word.contact(contact), url: `mailto:${contact}` },
    { text: word.privacy, url: publicUrl + pathTo(locale, 'privacy') },
  ];

  if (kind === 'links') {
    const [subject, heading, paragraph] =
      locale === 'fr'
        ? ['Les liens de vos inscriptions', 'Vos inscriptions', 'Chaque lien ouvre une de vos inscriptions.']
        : ['The links to your registrations', 'Your registrations', 'Each link opens one of your registrations.'];
    return {
      locale,
      siteName,
      subject,
      heading,
      paragraphs: [paragraph],
      facts: others.map((other) => ({
        label: capitalised(
          periodInFull(
            {
              startsAt: other.session.startsAt.toISOString(),
              endsAt: other.session.endsAt.toISOString(),
              timeZone: other.session.timeZone,
            },
            locale,
          ),
        ),
        value: other.session.workshop.title,
        url: linkOf(other),
      })),
      notes: [],
      footer: footer(word.why(siteName)),
    };
  }

  const until =
    facts.holdExpiresAt === null
      ? ''
      : momentInFull(facts.holdExpiresAt.toISOString(), session.timeZone, locale);
  const day = momentInFull(period.startsAt, session.timeZone, locale);
  const said =
    kind === 'confirm-address'
      ? texts[kind][locale](workshop.title, until, facts.holdsSeats)
      : kind === 'confirmed'
        ? texts[kind][locale](workshop.title, day)
        : texts[kind][locale](workshop.title);
  const confirmed = kind === 'confirmed';
  const joinUrl = confirmed && facts.mode === 'online' ? session.joinUrl : null;
  return {
    locale,
    siteName,
    subject: said.subject,
    date: dateBlock(period.startsAt, session.timeZone, locale),
    heading: said.heading,
    paragraphs: [word.hello(facts.firstName), ...said.paragraphs],
    facts: [
      { label: word.workshop, value: workshop.title, url: page },
      { label: word.when, value: capitalised(periodInFull(period, locale)) },
      { label: word.where, value: placeOf(facts) || word.online },
      ...(facts.mode === 'on-site' && session.venue?.access
        ? [{ label: word.access, value: session.venue.access }]
        : []),
      ...(joinUrl === null ? [] : [{ label: word.join, value: joinUrl, url: joinUrl }]),
      ...(facts.seats > 1 ? [{ label: word.seats, value: String(facts.seats) }] : []),
      ...(confirmed
        ? [
            {
              label: word.calendar,
              value: word.addToCalendar,
              url: `${publicUrl}/api/v1/registrations/${tokenFor(secret, 'own', facts.id)}/invitation.ics`,
            },
          ]
        : []),
    ],
    button: { label: said.button, url: kind === 'cancelled' ? page : link },
    notes: said.notes,
    footer: footer(
      kind === 'confirm-address' || kind === 'already-registered'
        ? word.why(siteName)
        : word.whyConfirmed(siteName),
    ),
  };
}
