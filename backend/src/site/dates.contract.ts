import type { PathLocale as PageLocale } from './paths.contract.js';

/** Dates and hours in words, always in the zone where the session takes place. Plain functions. */

interface Moment {
  weekday: string;
  day: number;
  month: string;
  year: number;
  hour: number;
  minute: number;
}

export interface DateBlockParts {
  weekday: string;
  day: string;
  month: string;
  year: string;
  time: string;
  /** For `<time datetime>`. */
  iso: string;
}

interface Period {
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

const NBSP = '\u00a0';

function momentOf(iso: string, timeZone: string, locale: PageLocale): Moment {
  const language = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat(language, {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(iso))
      .map((part) => [part.type, part.value]),
  );
  return {
    weekday: parts['weekday'] ?? '',
    day: Number(parts['day']),
    month: parts['month'] ?? '',
    year: Number(parts['year']),
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
  };
}

function clock({ hour, minute }: Moment, locale: PageLocale): string {
  const minutes = String(minute).padStart(2, '0');
  if (locale === 'fr') return `${hour}${NBSP}h${minute === 0 ? '' : `${NBSP}${minutes}`}`;
  if (minute === 0 && hour === 12) return 'noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}${minute === 0 ? '' : `.${minutes}`}${NBSP}${hour < 12 ? 'am' : 'pm'}`;
}

function day(moment: Moment, locale: PageLocale): string {
  const number = locale === 'fr' && moment.day === 1 ? '1er' : String(moment.day);
  return `${moment.weekday} ${number}${NBSP}${moment.month} ${moment.year}`;
}

const FRENCH_ZONES: Record<string, string> = {
  'Europe/London': 'de Londres',
  'Europe/Brussels': 'de Bruxelles',
  'Europe/Zurich': 'de Zurich',
  'Europe/Luxembourg': 'de Luxembourg',
  'America/Martinique': 'de la Martinique',
  'America/Guadeloupe': 'de la Guadeloupe',
  'America/Cayenne': 'de la Guyane',
  'America/Miquelon': 'de Saint-Pierre-et-Miquelon',
  'Indian/Reunion': 'de La Réunion',
  'Indian/Mayotte': 'de Mayotte',
  'Pacific/Noumea': 'de la Nouvelle-Calédonie',
  'Pacific/Tahiti': 'de Tahiti',
};

const ENGLISH_ZONES: Record<string, string> = {
  'Indian/Reunion': 'Réunion',
  'America/Cayenne': 'French Guiana',
  'America/Miquelon': 'Saint-Pierre and Miquelon',
  'Pacific/Noumea': 'New Caledonia',
};

/** "heure de Paris", "Paris time". */
export function zoneName(timeZone: string, locale: PageLocale): string {
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
  if (/^(Etc\/)?(UTC|GMT|UCT|Zulu)$/.test(timeZone)) {
    return locale === 'fr' ? 'temps universel' : 'universal time';
  }
  if (locale === 'en') return `${ENGLISH_ZONES[timeZone] ?? city} time`;
  const known = FRENCH_ZONES[timeZone];
  if (known) return `heure ${known}`;
  return `heure ${/^[AEIOUYÉÈÎ]/i.test(city) ? 'd’' : 'de '}${city}`;
}

/** "jeudi 12 mars 2026", "Thursday 12 March 2026". */
export const dayInFull = (iso: string, timeZone: string, locale: PageLocale): string =>
  day(momentOf(iso, timeZone, locale), locale);

/** "14 h 30", "2.30 pm". */
export const timeOfDay = (iso: string, timeZone: string, locale: PageLocale): string =>
  clock(momentOf(iso, timeZone, locale), locale);

/** "jeudi 12 mars 2026 à 14 h", "Thursday 12 March 2026 at 2 pm". */
export function momentInFull(iso: string, timeZone: string, locale: PageLocale): string {
  const moment = momentOf(iso, timeZone, locale);
  return `${day(moment, locale)} ${locale === 'fr' ? 'à' : 'at'} ${clock(moment, locale)}`;
}

/** "jeudi 12 mars 2026, de 14 h à 17 h (heure de Paris)", "Thursday 12 March 2026, 2 pm to 5 pm, Paris time". */
export function periodInFull(period: Period, locale: PageLocale): string {
  const { timeZone } = period;
  const start = momentOf(period.startsAt, timeZone, locale);
  const end = momentOf(period.endsAt, timeZone, locale);
  const zone = zoneName(timeZone, locale);
  const sameDay = day(start, locale) === day(end, locale);
  const [from, to] = [clock(start, locale), clock(end, locale)];
  if (locale === 'fr') {
    return sameDay
      ? `${day(start, locale)}, de ${from} à ${to} (${zone})`
      : `du ${day(start, locale)} à ${from} au ${day(end, locale)} à ${to} (${zone})`;
  }
  return sameDay
    ? `${day(start, locale)}, ${from} to ${to}, ${zone}`
    : `${day(start, locale)} at ${from} to ${day(end, locale)} at ${to}, ${zone}`;
}

/** The date as a picture: what the date block shows. */
export function dateBlock(iso: string, timeZone: string, locale: PageLocale): DateBlockParts {
  const moment = momentOf(iso, timeZone, locale);
  return {
    weekday: moment.weekday,
    day: locale === 'fr' && moment.day === 1 ? '1er' : String(moment.day),
    month: moment.month,
    year: String(moment.year),
    time: clock(moment, locale),
    iso,
  };
}

/** "30 minutes", "2 heures", "1 h 30" for how long a seat is held. */
export function duration(minutes: number, locale: PageLocale): string {
  const hoursPart = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const plural = (count: number, one: string, many: string) =>
    `${count}${NBSP}${count >= 2 || (locale === 'en' && count !== 1) ? many : one}`;
  const inHours =
    locale === 'fr' ? plural(hoursPart, 'heure', 'heures') : plural(hoursPart, 'hour', 'hours');
  const inMinutes = plural(rest, 'minute', 'minutes');
  if (hoursPart === 0) return inMinutes;
  if (rest === 0) return inHours;
  return `${inHours} ${locale === 'fr' ? 'et' : 'and'} ${inMinutes}`;
}
