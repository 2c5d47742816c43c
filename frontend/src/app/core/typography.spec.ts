import { typeset } from './typography';

describe('French typography', () => {
  it.each([
    ['Premier atelier : recenser', 'Premier atelier\u202f: recenser'],
    ['Qui vient ?', 'Qui vient\u202f?'],
    ['le forum « logiciel libre » est ouvert', 'le forum «\u202flogiciel libre\u202f» est ouvert'],
    ['à 14 h 30', 'à 14\u00a0h 30'],
    ['Une heure : 14:30', 'Une heure\u202f: 14:30'],
  ])('sets "%s"', (typed, set) => expect(typeset(typed)).toBe(set));

  it('leaves English and addresses alone', () => {
    const text = 'Which licence? See https://example.org/a?b=c: it says so.';
    expect(typeset(text)).toBe(text);
  });
});
