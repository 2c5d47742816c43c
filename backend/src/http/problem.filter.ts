import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isConnectionError } from '../database/database.js';
import {
  DomainError,
  InvalidInput,
  NotFound,
  type ProblemText,
  ServiceUnavailable,
} from './domain-error.js';
import type { Problem } from './problem.contract.js';
import { problemLocale, type ProblemLocale } from './problem-locale.js';
import { textOf } from './validation-texts.js';

const transportTexts: Record<number, { slug: string; fr: ProblemText; en: ProblemText }> = {
  400: {
    slug: 'bad-request',
    fr: { title: 'Demande illisible', detail: 'La demande n’a pas la forme attendue (JSON).' },
    en: {
      title: 'Unreadable request',
      detail: 'The request does not have the expected form (JSON).',
    },
  },
  413: {
    slug: 'too-large',
    fr: { title: 'Demande trop volumineuse', detail: 'Raccourcissez ce que vous envoyez.' },
    en: { title: 'Request too large', detail: 'Shorten what you send.' },
  },
  415: {
    slug: 'unsupported-media-type',
    fr: { title: 'Format non pris en charge', detail: 'Envoyez du JSON (application/json).' },
    en: { title: 'Unsupported format', detail: 'Send JSON (application/json).' },
  },
};

const unexpected = {
  slug: 'unexpected',
  fr: {
    title: 'Une erreur est survenue',
    detail:
      'Elle est enregistrée. Réessayez ; si elle revient, écrivez-nous avec ce numéro de demande.',
  },
  en: {
    title: 'Something went wrong',
    detail:
      'It has been recorded. Try again; if it comes back, write to us with this request number.',
  },
};

/** Any failure as problem details, in the language asked for, without a word of what is inside. */
export function problemFor(error: unknown, locale: ProblemLocale): Problem {
  if (isConnectionError(error)) {
    return problemFor(new ServiceUnavailable(), locale);
  }
  if (error instanceof DomainError) {
    return {
      type: `/problems/${error.slug}`,
      status: error.status,
      ...error.texts[locale],
      ...(error instanceof InvalidInput && {
        errors: error.fields.map(({ path, code }) => ({
          path,
          code,
          message: textOf(code, locale),
        })),
      }),
    };
  }
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : ((error as { statusCode?: number } | null)?.statusCode ?? 500);
  if (status === 404) {
    return problemFor(new NotFound(), locale);
  }
  const text = transportTexts[status] ?? (status < 500 ? transportTexts[400] : undefined);
  const { slug, ...texts } = text ?? unexpected;
  return { type: `/problems/${slug}`, status: status < 500 ? status : 500, ...texts[locale] };
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemFor(error, problemLocale(request.headers['accept-language']));
    if (problem.status >= 500) {
      this.#logger.error({
        msg: 'a request failed',
        requestId: request.id,
        route: request.routeOptions.url,
        reason: error instanceof Error ? error.stack : String(error),
      });
    }
    if (error instanceof DomainError && error.retryAfter !== undefined) {
      void reply.header('Retry-After', error.retryAfter);
    } else if (problem.status === 503) {
      void reply.header('Retry-After', 5);
    }
    void reply
      .status(problem.status)
      .header('Cache-Control', 'no-store')
      .header('Vary', 'Accept-Language')
      .type('application/problem+json; charset=utf-8')
      .send({ ...problem, instance: `urn:request:${request.id}` });
  }
}
