import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { problemLocale } from './problem-locale.js';

/** The language that the caller asks for by Accept-Language, French by default. */
export const RequestLocale = createParamDecorator((_: unknown, context: ExecutionContext) =>
  problemLocale(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
