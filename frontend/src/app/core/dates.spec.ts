import { dateBlock, dayInFull, duration, momentInFull, periodInFull, zoneName } from './dates';

/** No-break spaces are ordinary spaces for the eye. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const march = {
  startsAt: '2026-03-12T13:00:00Z',
  endsAt: '2026-03-12T16:00:00Z',
  timeZone: 'Europe/Paris',
};

describe('the dates of a session', () => {
  it('are said in full in French', () => {
    expect(plain(periodInFull(march, 'fr'))).toBe(
      'jeudi 12 mars 2026, de 14 h à 17 h (heure de Paris)',
    );
  });

  it('are said in full in English', () => {
    expect(plain(periodInFull(march, 'en'))).toBe(
      'Thursday 12 March 2026, 2 pm to 5 pm, Paris time',
    );
  });

  it('keep hour and unit on one line', () => {
    expect(periodInFull(march, 'fr')).toContain('14\u00a0h');
    expect(periodInFull(march, 'en')).toContain('2\u00a0pm');
  });

  it('say the minutes when there are some', () => {
    const half = { ...march, startsAt: '2026-03-12T13:30:00Z' };
    expect(plain(periodInFull(half, 'fr'))).toContain('de 14 h 30 à 17 h');
    expect(plain(periodInFull(half, 'en'))).toContain('2.30 pm to 5 pm');
  });

  it('follow summer time', () => {
    const july = { ...march, startsAt: '2026-07-02T12:00:00Z', endsAt: '2026-07-02T15:00:00Z' };
    expect(plain(periodInFull(july, 'fr'))).toBe(
      'jeudi 2 juillet 2026, de 14 h à 17 h (heure de Paris)',
    );
  });

  it('are those of the place, not of the reader', () => {
    const reunion = { ...march, timeZone: 'Indian/Reunion' };
    expect(plain(periodInFull(reunion, 'fr'))).toBe(
      'jeudi 12 mars 2026, de 17 h à 20 h (heure de La Réunion)',
    );
    expect(plain(periodInFull(reunion, 'en'))).toBe(
      'Thursday 12 March 2026, 5 pm to 8 pm, Réunion time',
    );
  });

  it('name both days when the session lasts longer than one', () => {
    const twoDays = { ...march, endsAt: '2026-03-13T11:00:00Z' };
    expect(plain(periodInFull(twoDays, 'fr'))).toBe(
      'du jeudi 12 mars 2026 à 14 h au vendredi 13 mars 2026 à 12 h (heure de Paris)',
    );
    expect(plain(periodInFull(twoDays, 'en'))).toBe(
      'Thursday 12 March 2026 at 2 pm to Friday 13 March 2026 at noon, Paris time',
    );
  });

  it('write the first of the month as in French', () => {
    expect(plain(dayInFull('2026-05-01T10:00:00Z', 'Europe/Paris', 'fr'))).toBe(
      'vendredi 1er mai 2026',
    );
    expect(plain(dayInFull('2026-05-01T10:00:00Z', 'Europe/Paris', 'en'))).toBe(
      'Friday 1 May 2026',
    );
  });

  it('say one moment', () => {
    expect(plain(momentInFull('2026-03-12T13:00:00Z', 'Europe/Paris', 'fr'))).toBe(
      'jeudi 12 mars 2026 à 14 h',
    );
    expect(plain(momentInFull('2026-03-12T23:00:00Z', 'Europe/Paris', 'en'))).toBe(
      'Friday 13 March 2026 at midnight',
    );
  });

  it('are a picture in parts', () => {
    expect(dateBlock('2016-02-26T13:00:00Z', 'Europe/Paris', 'fr')).toEqual({
      weekday: 'vendredi',
      day: '26',
      month: 'février',
      year: '2016',
      time: '14\u00a0h',
      iso: '2016-02-26T13:00:00Z',
    });
  });
});

describe('the name of a zone', () => {
  it.each([
    ['Europe/Paris', 'heure de Paris', 'Paris time'],
    ['Europe/London', 'heure de Londres', 'London time'],
    ['America/Martinique', 'heure de la Martinique', 'Martinique time'],
    ['Pacific/Noumea', 'heure de la Nouvelle-Calédonie', 'New Caledonia time'],
    ['Europe/Athens', 'heure d’Athens', 'Athens time'],
    ['UTC', 'temps universel', 'universal time'],
  ])('of %s', (zone, french, english) => {
    expect(zoneName(zone, 'fr')).toBe(french);
    expect(zoneName(zone, 'en')).toBe(english);
  });
});

describe('a duration', () => {
  it.each([
    [1, '1 minute', '1 minute'],
    [30, '30 minutes', '30 minutes'],
    [60, '1 heure', '1 hour'],
    [90, '1 heure et 30 minutes', '1 hour and 30 minutes'],
    [1440, '24 heures', '24 hours'],
  ])('of %d minutes', (minutes, french, english) => {
    expect(plain(duration(minutes, 'fr'))).toBe(french);
    expect(plain(duration(minutes, 'en'))).toBe(english);
  });
});
