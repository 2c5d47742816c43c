import { StandardSchemaValidationPipe } from '@nestjs/common';
import { InvalidInput } from './domain-error.js';
import { codeOf } from './validation-texts.js';

/** Validates every parameter that carries a schema; each issue names its field and a stable code. */
export const validationPipe = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new InvalidInput(
        issues.map(({ path, message }) => ({
          path: (path ?? [])
            .map((segment) => String(typeof segment === 'object' ? segment.key : segment))
            .join('.'),
          code: codeOf(message),
        })),
      ),
  });
