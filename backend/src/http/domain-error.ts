export interface ProblemText {
  title: string;
  /** What happened and what to do about it. */
  detail: string;
}

/** An expected failure. `slug` is part of the contract: it becomes the problem's `type`. */
export abstract class DomainError extends Error {
  abstract readonly slug: string;
  abstract readonly status: number;
  abstract readonly texts: { fr: ProblemText; en: ProblemText };
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
}

export class NotFound extends DomainError {
  readonly slug = 'not-found';
  readonly status = 404;
  readonly texts = {
    fr: {
      title: 'Page introuvable',
      detail: 'Cette adresse ne mène à rien. Vérifiez-la, ou partez de la liste des ateliers.',
    },
    en: {
      title: 'Not found',
      detail: 'There is nothing at this address. Check it, or start from the list of workshops.',
    },
  };
}

/** One field of what came in. `code` is stable, its wording is in validation-texts.ts. */
export interface InvalidField {
  path: string;
  code: string;
}

export class InvalidInput extends DomainError {
  readonly slug = 'invalid-input';
  readonly status = 422;
  readonly texts = {
    fr: {
      title: 'Des informations sont à corriger',
      detail: 'Corrigez les champs signalés, puis envoyez de nouveau.',
    },
    en: {
      title: 'Some information needs correcting',
      detail: 'Correct the fields that are pointed out, then send again.',
    },
  };

  constructor(readonly fields: readonly InvalidField[]) {
    super(fields.map(({ path, code }) => `${path}: ${code}`).join(', '));
  }
}

export class ServiceUnavailable extends DomainError {
  readonly slug = 'service-unavailable';
  readonly status = 503;
  override readonly retryAfter = 5;
  readonly texts = {
    fr: {
      title: 'Service momentanément indisponible',
      detail: 'Rien n’est perdu. Réessayez dans quelques instants.',
    },
    en: {
      title: 'Service temporarily unavailable',
      detail: 'Nothing is lost. Try again in a few moments.',
    },
  };
}
