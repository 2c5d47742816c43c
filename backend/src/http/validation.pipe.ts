import { StandardSchemaValidationPipe } from '@nestjs/common';
import { InvalidInput } from './domain-error.js';
import { codeOf } from './validation-texts.js';

/** Validates every parameter that carries a schema; names each wrong field once, with a stable code. */
export const validationPipe = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => {
      const codes = new Map<string, string>();
      for (const { path = [], message } of issues) {
        const name = path
          .map((segment) => String(typeof segment === 'object' ? segment.key : segment))
          .join('.');
        codes.set(name, codes.get(name) ?? codeOf(message));
      }
      return new InvalidInput([...codes].map(([path, code]) => ({ path, code })));
    },
  });
