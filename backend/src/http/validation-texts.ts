import type { ProblemLocale } from './problem-locale.js';

const texts: Record<string, Record<ProblemLocale, string>> = {
  required: { fr: 'Ce champ est nécessaire.', en: 'This field is needed.' },
  'too-long': { fr: 'Ce texte est trop long.', en: 'This text is too long.' },
  'forbidden-characters': {
    fr: 'Ce texte contient des caractères invisibles qui ne sont pas acceptés. Tapez-le de nouveau.',
    en: 'This text contains invisible characters that are not accepted. Type it again.',
  },
  'invalid-email': {
    fr: 'Cette adresse électronique ne semble pas complète. Exemple : prenom.nom@exemple.fr',
    en: 'This e-mail address does not look complete. Example: first.last@example.org',
  },
  'email-without-at': {
    fr: 'Cette adresse ne semble pas complète : il manque l’arobase @.',
    en: 'This address does not look complete: the @ sign is missing.',
  },
  'email-without-domain': {
    fr: 'Cette adresse ne semble pas complète : il manque la partie après @.',
    en: 'This address does not look complete: the part after @ is missing.',
  },
  'consent-required': {
    fr: 'Cochez cette case : sans votre accord, l’inscription ne peut pas être enregistrée.',
    en: 'Tick this box: without your agreement the registration cannot be recorded.',
  },
  'too-many-seats': {
    fr: 'Ce nombre de places dépasse ce que cette séance permet par inscription.',
    en: 'This is more seats than this session allows for one registration.',
  },
  'mode-required': {
    fr: 'Choisissez : sur place ou en ligne.',
    en: 'Choose: on site or online.',
  },
  'not-json': { fr: 'Le corps de la demande n’est pas du JSON.', en: 'The body is not JSON.' },
  invalid: { fr: 'Cette valeur n’est pas acceptée.', en: 'This value is not accepted.' },
};

/** The code that a schema's message stands for: messages that are not codes of ours become `invalid`. */
export const codeOf = (message: string): string => (message in texts ? message : 'invalid');

export const textOf = (code: string, locale: ProblemLocale): string =>
  (texts[code] ?? texts['invalid'])?.[locale] ?? code;
