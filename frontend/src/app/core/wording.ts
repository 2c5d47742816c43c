import { emailFault } from './email-hint';

/** Words for what is wrong with a field, before the API is asked. The API words its own answers. */

export const LIMITS = { firstName: 80, lastName: 80, organisation: 160, needs: 1000, email: 254 };

export function emailMessage(value: string): string {
  switch (emailFault(value)) {
    case null:
      return '';
    case 'empty':
      return $localize`:error beside the e-mail field@@error.emailEmpty:Indiquez votre adresse électronique.`;
    case 'no-at':
      return $localize`:error beside the e-mail field@@error.emailNoAt:Cette adresse ne semble pas complète : il manque le signe @.`;
    case 'nothing-before-at':
      return $localize`:error beside the e-mail field@@error.emailNothingBefore:Cette adresse ne semble pas complète : il manque la partie avant @.`;
    case 'nothing-after-at':
      return $localize`:error beside the e-mail field@@error.emailNothingAfter:Cette adresse ne semble pas complète : il manque la partie après @.`;
    case 'no-domain-ending':
      return $localize`:error beside the e-mail field@@error.emailNoEnding:Cette adresse ne semble pas complète : il manque la fin, par exemple « .fr ».`;
    case 'two-at':
      return $localize`:error beside the e-mail field@@error.emailTwoAt:Cette adresse contient deux signes @. Gardez-en un seul.`;
    case 'space':
      return $localize`:error beside the e-mail field@@error.emailSpace:Cette adresse contient une espace. Retirez-la.`;
    case 'comma':
      return $localize`:error beside the e-mail field@@error.emailComma:Indiquez une seule adresse, sans virgule ni point-virgule.`;
    case 'malformed':
      return $localize`:error beside the e-mail field@@error.emailMalformed:Cette adresse n’a pas la forme attendue, par exemple prenom.nom@exemple.fr.`;
  }
}

export function lineMessage(
  field: 'firstName' | 'lastName' | 'organisation' | 'needs',
  value: string,
): string {
  const text = value.trim();
  if (text === '' && field === 'firstName') {
    return $localize`:error beside the first name@@error.firstName:Indiquez votre prénom.`;
  }
  if (text === '' && field === 'lastName') {
    return $localize`:error beside the last name@@error.lastName:Indiquez votre nom.`;
  }
  if (text.length > LIMITS[field]) {
    return $localize`:error beside a field@@error.tooLong:Ce texte est trop long : ${LIMITS[field]}:max: caractères au plus.`;
  }
  return '';
}
