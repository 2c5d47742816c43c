import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import type { Configuration } from '../config/configuration.js';

/** What the framework says of its own start is of use to its developers only. */
const frameworkContexts = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
]);

/** One JSON line an event on the standard output. Callers pass objects without personal data or tokens. */
export class JsonLogger implements LoggerService {
  readonly #pino: Logger;

  constructor(level: Configuration['logLevel']) {
    this.#pino = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  }

  log(message: unknown, ...rest: unknown[]): void {
    const fromFramework = frameworkContexts.has(String(rest.at(-1)));
    this.#write(fromFramework ? 'debug' : 'info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, rest);
  }

  /** Nest calls with (message, …, context) and, for errors, (message, stack, context). */
  #write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = rest.at(-1);
    const fields = {
      ...(typeof context === 'string' && { context }),
      ...(rest.length > 1 && typeof rest[0] === 'string' && { stack: rest[0] }),
    };
    if (message instanceof Error) {
      this.#pino[level]({ ...fields, err: message });
    } else if (typeof message === 'object' && message !== null) {
      this.#pino[level]({ ...fields, ...message });
    } else {
      this.#pino[level](fields, String(message));
    }
  }
}
