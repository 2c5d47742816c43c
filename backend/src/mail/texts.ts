import type { Locale, RegistrationStatus } from '../registrations/registrations.contract.js';
import type { MailKind } from './mail-kind.js';

/** What the words depend on; dates are in words already. */
export interface Situation {
  title: string;
  /** Start of the session. */
  day: string;
  /** End of the hold. */
  until: string;
  seats: number;
  /** Its seats are kept, rather than a place on the waiting list asked for. */
  holdsSeats: boolean;
  status: RegistrationStatus;
  /** The message carries a calendar part. */
  invitation: boolean;
}

export interface Said {
  subject: string;
  heading: string;
  paragraphs: string[];
  button: string;
  notes: string[];
}

/**
 * French text with its narrow spaces: before ; : ! ? and inside « ». What is put in stays as it is, since it may
 * be a title or an address.
 */
function fr(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts
    .map((part, index) => {
      const set = part.replace(/ (?=[;:!?»])/g, '\u202f').replace(/« /g, '«\u202f');
      return set + String(values[index] ?? '');
    })
    .join('');
}

const french: Record<MailKind, (situation: Situation) => Said> = {
  'confirm-address': ({ title, until, seats, holdsSeats, status }) =>
    status === 'expired'
      ? {
          subject: fr`Délai de confirmation dépassé : ${title}`,
          heading: 'Le délai de confirmation est passé',
          paragraphs: [
            fr`Ce message n’a pas pu partir à temps : nous vous prions de nous en excuser. La place gardée pour vous a été rendue.`,
          ],
          button: 'M’inscrire de nouveau',
          notes: [],
        }
      : {
          subject: fr`Confirmez votre inscription : ${title}`,
          heading: 'Confirmez votre inscription',
          paragraphs: [
            !holdsSeats
              ? fr`Cette séance est complète. Confirmez votre adresse avant le ${until} pour entrer sur la liste d’attente : les places libérées sont données dans l’ordre d’arrivée.`
              : seats > 1
                ? fr`${seats} places vous sont réservées jusqu’au ${until}. Confirmez votre adresse pour qu’elles soient à vous.`
                : fr`Une place vous est réservée jusqu’au ${until}. Confirmez votre adresse pour qu’elle soit à vous.`,
          ],
          button: 'Confirmer mon inscription',
          notes: [
            holdsSeats
              ? 'Le lien ouvre une page avec un bouton. Sans confirmation, la place est rendue d’elle-même.'
              : 'Le lien ouvre une page avec un bouton. Sans confirmation, votre demande s’efface d’elle-même.',
          ],
        },
  'already-registered': (situation) => {
    const { title, status } = situation;
    if (status === 'pending') {
      const said = french['confirm-address'](situation);
      return {
        ...said,
        paragraphs: [
          fr`Une nouvelle demande vient d’être faite avec votre adresse. Voici de nouveau le lien pour confirmer la première.`,
          ...said.paragraphs,
        ],
      };
    }
    const waiting = status === 'waiting';
    return {
      subject: waiting
        ? fr`Déjà sur la liste d’attente : ${title}`
        : fr`Vous avez déjà une place : ${title}`,
      heading: waiting ? 'Vous êtes déjà sur la liste d’attente' : 'Vous avez déjà une place',
      paragraphs: [
        'Une nouvelle demande vient d’être faite avec votre adresse pour cette séance. Votre inscription n’a pas changé.',
      ],
      button: waiting ? 'Voir ma position' : 'Voir mon inscription',
      notes: [],
    };
  },
  confirmed: ({ title, day, seats }) => ({
    subject: fr`Place confirmée le ${day} : ${title}`,
    heading: seats > 1 ? fr`Vos ${seats} places sont confirmées` : 'Votre place est confirmée',
    paragraphs: ['L’invitation jointe met la séance dans votre agenda.'],
    button: 'Voir mon inscription',
    notes: [
      fr`Les réponses à l’invitation de l’agenda ne sont pas lues. Si vous ne pouvez plus venir, annulez par le lien ci-dessus : quelqu’un attend peut-être votre place.`,
    ],
  }),
  'on-waiting-list': ({ title }) => ({
    subject: fr`Liste d’attente : ${title}`,
    heading: 'Vous êtes sur la liste d’attente',
    paragraphs: [
      'Les places libérées sont données dans l’ordre d’arrivée, au premier groupe qui tient dans les places libres. Un message vous dira si une place est à vous.',
    ],
    button: 'Voir ma position',
    notes: ['Vous pouvez quitter la liste à tout moment par ce même lien.'],
  }),
  cancelled: ({ title, invitation }) => ({
    subject: fr`Inscription annulée : ${title}`,
    heading: 'Votre inscription est annulée',
    paragraphs: [
      invitation
        ? 'L’annulation jointe retire la séance de votre agenda. Votre place est rendue.'
        : 'Vous ne recevrez plus de message pour cette séance.',
    ],
    button: 'Revoir la page de l’atelier',
    notes: [fr`Vous avez changé d’avis ? Vous pouvez vous inscrire de nouveau sur cette page.`],
  }),
  links: () => ({
    subject: 'Les liens de vos inscriptions',
    heading: 'Vos inscriptions',
    paragraphs: ['Chaque lien ouvre une de vos inscriptions.'],
    button: '',
    notes: [],
  }),
};

const english: Record<MailKind, (situation: Situation) => Said> = {
  'confirm-address': ({ title, until, seats, holdsSeats, status }) =>
    status === 'expired'
      ? {
          subject: `Time to confirm is over: ${title}`,
          heading: 'The time to confirm is over',
          paragraphs: [
            'This message could not leave in time, for which we apologise. The seat that was kept for you has been given back.',
          ],
          button: 'Register again',
          notes: [],
        }
      : {
          subject: `Confirm your registration: ${title}`,
          heading: 'Confirm your registration',
          paragraphs: [
            !holdsSeats
              ? `This session is full. Confirm your address before ${until} to enter the waiting list: freed seats are given in order of arrival.`
              : seats > 1
                ? `${seats} seats are kept for you until ${until}. Confirm your address to make them yours.`
                : `A seat is kept for you until ${until}. Confirm your address to make it yours.`,
          ],
          button: 'Confirm my registration',
          notes: [
            holdsSeats
              ? 'The link opens a page with a button. Without confirmation the seat is given back by itself.'
              : 'The link opens a page with a button. Without confirmation your request disappears by itself.',
          ],
        },
  'already-registered': (situation) => {
    const { title, status } = situation;
    if (status === 'pending') {
      const said = english['confirm-address'](situation);
      return {
        ...said,
        paragraphs: [
          'A new request has just been made with your address. Here is the link to confirm the first one again.',
          ...said.paragraphs,
        ],
      };
    }
    const waiting = status === 'waiting';
    return {
      subject: waiting
        ? `Already on the waiting list: ${title}`
        : `You already have a seat: ${title}`,
      heading: waiting ? 'You are already on the waiting list' : 'You already have a seat',
      paragraphs: [
        'A new request has just been made with your address for this session. Your registration has not changed.',
      ],
      button: waiting ? 'See my position' : 'See my registration',
      notes: [],
    };
  },
  confirmed: ({ title, day, seats }) => ({
    subject: `Seat confirmed for ${day}: ${title}`,
    heading: seats > 1 ? `Your ${seats} seats are confirmed` : 'Your seat is confirmed',
    paragraphs: ['The attached invitation puts the session into your calendar.'],
    button: 'See my registration',
    notes: [
      'Replies to the calendar invitation are not read. If you can no longer come, cancel by the link above: someone may be waiting for your seat.',
    ],
  }),
  'on-waiting-list': ({ title }) => ({
    subject: `Waiting list: ${title}`,
    heading: 'You are on the waiting list',
    paragraphs: [
      'Freed seats are given in order of arrival, to the first party that fits in the free seats. A message will tell you if a seat is yours.',
    ],
    button: 'See my position',
    notes: ['You can leave the list at any time by the same link.'],
  }),
  cancelled: ({ title, invitation }) => ({
    subject: `Registration cancelled: ${title}`,
    heading: 'Your registration is cancelled',
    paragraphs: [
      invitation
        ? 'The attached cancellation takes the session out of your calendar. Your seat is given back.'
        : 'You will receive no more messages about this session.',
    ],
    button: 'See the workshop’s page again',
    notes: ['Have you changed your mind? You can register again on that page.'],
  }),
  links: () => ({
    subject: 'The links to your registrations',
    heading: 'Your registrations',
    paragraphs: ['Each link opens one of your registrations.'],
    button: '',
    notes: [],
  }),
};

/** What a message of a kind says, subject first with the fact. */
export const sayings: Record<Locale, Record<MailKind, (situation: Situation) => Said>> = {
  fr: french,
  en: english,
};

/** Words around it. */
export const words = {
  fr: {
    workshop: 'Atelier',
    when: 'Quand',
    where: 'Où',
    access: 'Accès',
    accessibility: 'Accessibilité',
    seats: 'Places',
    online: 'En ligne',
    join: 'Lien de connexion',
    notice: 'À savoir',
    calendar: 'Agenda',
    addToCalendar: 'Ajouter à mon agenda',
    hello: (name: string) => `Bonjour ${name},`,
    ownLink: 'Voir, corriger ou annuler mon inscription',
    whyRequested: (site: string) =>
      fr`Vous recevez ce message parce que cette adresse a servi à une inscription sur ${site}. Si ce n’est pas vous, ne faites rien : rien ne sera confirmé.`,
    whyRegistered: (site: string) =>
      `Vous recevez ce message parce que cette adresse a une inscription sur ${site}.`,
    whyLinks: (site: string) =>
      fr`Vous recevez ce message parce que ces liens ont été demandés sur ${site} pour cette adresse. Si ce n’est pas vous, ne faites rien : rien n’a changé.`,
    contact: (address: string) => fr`Écrire aux organisateurs : ${address}`,
    privacy: 'Vos données personnelles',
  },
  en: {
    workshop: 'Workshop',
    when: 'When',
    where: 'Where',
    access: 'Getting there',
    accessibility: 'Accessibility',
    seats: 'Seats',
    online: 'Online',
    join: 'Link to join',
    notice: 'Good to know',
    calendar: 'Calendar',
    addToCalendar: 'Add to my calendar',
    hello: (name: string) => `Hello ${name},`,
    ownLink: 'See, correct or cancel my registration',
    whyRequested: (site: string) =>
      `You receive this message because this address was used to register on ${site}. If it was not you, do nothing: nothing will be confirmed.`,
    whyRegistered: (site: string) =>
      `You receive this message because this address has a registration on ${site}.`,
    whyLinks: (site: string) =>
      `You receive this message because these links were asked for on ${site} for this address. If it was not you, do nothing: nothing has changed.`,
    contact: (address: string) => `Write to the organisers: ${address}`,
    privacy: 'Your personal data',
  },
};
