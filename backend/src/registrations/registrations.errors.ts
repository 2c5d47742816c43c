import { DomainError } from '../http/domain-error.js';

export class SessionFull extends DomainError {
  readonly slug = 'session-full';
  readonly status = 409;
  readonly texts = {
    fr: {
      title: 'Cette séance est complète',
      detail: 'Elle n’a pas de liste d’attente. Choisissez une autre séance.',
    },
    en: {
      title: 'This session is full',
      detail: 'It has no waiting list. Choose another session.',
    },
  };
}

export class SessionClosed extends DomainError {
  readonly slug = 'session-closed';
  readonly status = 409;
  readonly texts = {
    fr: {
      title: 'Les inscriptions à cette séance sont closes',
      detail: 'Choisissez une autre séance, ou écrivez aux organisateurs.',
    },
    en: {
      title: 'Registration for this session is closed',
      detail: 'Choose another session, or write to the organisers.',
    },
  };
}

export class SessionCancelled extends DomainError {
  readonly slug = 'session-cancelled';
  readonly status = 409;
  readonly texts = {
    fr: { title: 'Cette séance est annulée', detail: 'Choisissez une autre séance.' },
    en: { title: 'This session is cancelled', detail: 'Choose another session.' },
  };
}

export class SessionPast extends DomainError {
  readonly slug = 'session-past';
  readonly status = 409;
  readonly texts = {
    fr: {
      title: 'Cette séance a déjà eu lieu',
      detail: 'Choisissez une séance à venir dans la liste des ateliers.',
    },
    en: {
      title: 'This session has already taken place',
      detail: 'Choose a coming session in the list of workshops.',
    },
  };
}

export class RegistrationNotOpen extends DomainError {
  readonly slug = 'registration-not-open';
  readonly status = 409;
  readonly texts = {
    fr: {
      title: 'Les inscriptions ne sont pas encore ouvertes',
      detail: 'La date d’ouverture est indiquée sur la page de l’atelier.',
    },
    en: {
      title: 'Registration is not open yet',
      detail: 'The opening date is on the page of the workshop.',
    },
  };
}

export class LinkUnknown extends DomainError {
  readonly slug = 'link-unknown';
  readonly status = 404;
  readonly texts = {
    fr: {
      title: 'Ce lien n’est pas reconnu',
      detail:
        'Il a peut-être été coupé par votre messagerie : copiez-le en entier, ou demandez vos liens par courriel.',
    },
    en: {
      title: 'This link is not recognised',
      detail: 'Your mail program may have cut it: copy it whole, or ask for your links by e-mail.',
    },
  };
}

export class LinkExpired extends DomainError {
  readonly slug = 'link-expired';
  readonly status = 410;
  readonly texts = {
    fr: {
      title: 'Ce lien a expiré',
      detail:
        'La place n’était gardée que pour un temps et a été rendue. Inscrivez-vous de nouveau, c’est sans conséquence.',
    },
    en: {
      title: 'This link has expired',
      detail:
        'The seat was kept for a set time only and has been given back. Register again: it has no consequence.',
    },
  };
}

export class RegistrationEnded extends DomainError {
  readonly slug = 'registration-ended';
  readonly status = 409;
  readonly texts = {
    fr: {
      title: 'Cette inscription est terminée',
      detail: 'Elle ne peut plus être modifiée. Vous pouvez vous inscrire de nouveau.',
    },
    en: {
      title: 'This registration has ended',
      detail: 'It can no longer be changed. You can register again.',
    },
  };
}
