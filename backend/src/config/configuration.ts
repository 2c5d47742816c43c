import { createHash } from 'node:crypto';
import { z } from 'zod';

const flagged = (expected: string) => ({ error: () => expected });

const webAddress = z
  .url(flagged('an http or https address without a path, such as https://ateliers.example.org'))
  .refine(
    (text) => /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/',
    'an http or https address without a path, such as https://ateliers.example.org',
  )
  .transform((text) => new URL(text).origin);

const urlOf = (protocols: RegExp, expected: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), expected);

/** `Name <address>` or a bare address. */
const mailbox = z
  .string()
  .transform((text) => /^\s*(?:"?([^"<>\r\n]*?)"?\s*<([^<>\s,]+)>|([^<>\s,]+))\s*$/.exec(text))
  .transform((match) => ({ name: match?.[1] ?? '', address: match?.[2] ?? match?.[3] ?? '' }))
  .refine(
    ({ address }) => z.email().safeParse(address).success,
    'a sender such as "Ateliers ouverts <ateliers@example.org>"',
  );

const whole = (minimum: number, maximum: number) =>
  z.coerce
    .number(flagged(`a whole number from ${minimum} to ${maximum}`))
    .int(flagged(`a whole number from ${minimum} to ${maximum}`))
    .min(minimum, flagged(`a whole number from ${minimum} to ${maximum}`))
    .max(maximum, flagged(`a whole number from ${minimum} to ${maximum}`));

const environment = z.object({
  DATABASE_URL: urlOf(/^postgres(ql)?:$/, 'postgres://user:password@host:5432/database').optional(),
  SMTP_URL: urlOf(/^smtps?:$/, 'smtp://user:password@host:587 or smtps://…:465').optional(),
  MAIL_FROM: mailbox.optional(),
  PUBLIC_URL: webAddress.optional(),
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  SECRET: z.string().min(32, flagged('at least 32 characters, kept secret')).optional(),
  ROLE: z.enum(['web', 'worker', 'all'], flagged('web, worker or all')).default('all'),
  SITE_NAME: z.string().trim().min(1).max(80).default('Ateliers ouverts'),
  CONTACT_EMAIL: z.email(flagged('an e-mail address')).optional(),
  HOLD_MINUTES: whole(1, 1440).default(60),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      flagged('fatal, error, warn, info, debug or silent'),
    )
    .default('info'),
  DATA_DIRECTORY: z.string().default('data'),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], flagged('production, development or test'))
    .optional(),
});

export interface Configuration {
  /** Undefined: the embedded server. */
  databaseUrl: string | undefined;
  /** Undefined: demonstration mode, with the stand-in mailbox. */
  smtpUrl: string | undefined;
  demonstration: boolean;
  mailFrom: { name: string; address: string };
  /** Without a slash at the end. Undefined in demonstration mode: http://localhost:<port>. */
  publicUrl: string;
  port: number;
  host: string;
  /** Links in mails are derived from it. */
  secret: string;
  role: 'web' | 'worker' | 'all';
  siteName: string;
  contactEmail: string;
  holdMinutes: number;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  dataDirectory: string;
}

/** A value of the environment that cannot be used; the message names each variable and what it expects. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly { variable: string; expected: string }[]) {
    super(
      problems.map(({ variable, expected }) => `${variable}: expected ${expected}`).join('\n') +
        '\nSee docs/configuration.md.',
    );
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads the configuration once, from the environment.
 * Without SMTP_URL the site runs as a demonstration; NODE_ENV=production refuses that.
 * @throws ConfigurationError
 */
export function readConfiguration(variables: NodeJS.ProcessEnv = process.env): Configuration {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    throw new ConfigurationError(
      result.error.issues.map((issue) => ({
        variable: String(issue.path[0]),
        expected: issue.message,
      })),
    );
  }
  const env = result.data;
  const demonstration = env.SMTP_URL === undefined;
  const required = demonstration && env.NODE_ENV === 'production' ? ['SMTP_URL'] : [];
  if (!demonstration) {
    required.push('DATABASE_URL', 'PUBLIC_URL', 'MAIL_FROM', 'SECRET');
  }
  const missing = required.filter((name) => env[name as keyof typeof env] === undefined);
  if (missing.length > 0) {
    throw new ConfigurationError(
      missing.map((variable) => ({
        variable,
        expected: 'a value: outside the demonstration it has no default',
      })),
    );
  }
  const mailFrom = env.MAIL_FROM ?? { name: '', address: 'ateliers@demonstration.example' };
  return {
    databaseUrl: env.DATABASE_URL,
    smtpUrl: env.SMTP_URL,
    demonstration,
    mailFrom: { name: mailFrom.name || env.SITE_NAME, address: mailFrom.address },
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    port: env.PORT,
    host: env.HOST,
    // The demonstration's links need no more than to survive a restart of the same folder.
    secret:
      env.SECRET ?? createHash('sha256').update(`demonstration ${process.cwd()}`).digest('hex'),
    role: env.ROLE,
    siteName: env.SITE_NAME,
    contactEmail: env.CONTACT_EMAIL ?? mailFrom.address,
    holdMinutes: env.HOLD_MINUTES,
    logLevel: env.LOG_LEVEL,
    dataDirectory: env.DATA_DIRECTORY,
  };
}
