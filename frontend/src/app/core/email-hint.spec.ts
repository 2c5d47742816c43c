import { emailFault } from './email-hint';

describe('an e-mail address', () => {
  it.each([
    'zoe@exemple.fr',
    ' zoe.lemaitre+atelier@sous.domaine.gouv.fr ',
    'a@b.co',
    'o’brien@exemple.ie',
  ])('is taken: %s', (address) => expect(emailFault(address)).toBeNull());

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['zoe', 'no-at'],
    ['zoe@', 'nothing-after-at'],
    ['@exemple.fr', 'nothing-before-at'],
    ['zoe@exemple', 'no-domain-ending'],
    ['zoe@exemple.', 'no-domain-ending'],
    ['zoe@@exemple.fr', 'two-at'],
    ['zoe lemaitre@exemple.fr', 'space'],
    ['a@exemple.fr,b@exemple.fr', 'comma'],
    ['a@exemple.fr;b@exemple.fr', 'comma'],
    ['zoe..l@exemple.fr', 'malformed'],
    ['<zoe@exemple.fr>', 'malformed'],
  ])('is sent back with the reason: "%s" is %s', (address, fault) =>
    expect(emailFault(address)).toBe(fault),
  );
});
