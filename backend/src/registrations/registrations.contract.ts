import { z } from 'zod';
import {
  attendanceMode,
  sessionSummary,
  workshopSummary,
} from '../workshops/workshops.contract.js';

export const registrationStatus = z.enum([
  'pending',
  'confirmed',
  'waiting',
  'offered',
  'awaiting-approval',
  'cancelled',
  'declined',
  'expired',
]);
export const locale = z.enum(['fr', 'en']);

// Control characters (C0, DEL, C1) and the characters that reverse the direction of the text around them have
// no place in a name; they would travel into mail headers and calendars.
// eslint-disable-next-line no-control-regex -- those characters are what is refused
const forbidden = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const forbiddenInText =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u; // eslint-disable-line no-control-regex -- same, line breaks allowed

const line = (max: number) =>
  z
    .string('required')
    .trim()
    .max(max, 'too-long')
    .refine((text) => !forbidden.test(text), 'forbidden-characters');

const requiredLine = (max: number) => line(max).min(1, 'required');

/** Messages are codes (`required`, `too-long`, `invalid-email`, …): the caller words them. */
export const emailAddress = z
  .string('required')
  .trim()
  .min(1, 'required')
  .max(254, 'too-long')
  .refine((text) => text.includes('@'), 'email-without-at')
  .refine((text) => !text.endsWith('@'), 'email-without-domain')
  .pipe(z.email('invalid-email'));

export const registrationDetails = z.object({
  firstName: requiredLine(80),
  lastName: requiredLine(80),
  organisation: line(160).optional(),
  needs: z
    .string()
    .trim()
    .max(1000, 'too-long')
    .refine((text) => !forbiddenInText.test(text), 'forbidden-characters')
    .optional(),
});

export const registrationRequest = registrationDetails.extend({
  email: emailAddress,
  seats: z.int('invalid').min(1, 'invalid').max(20, 'invalid').default(1),
  /** Needed for a hybrid session only. */
  mode: attendanceMode.optional(),
  locale: locale.default('fr'),
  consent: z.literal(true, 'consent-required'),
});

/** The same answer whether or not the address is already registered. */
export const registrationAccepted = z.object({ status: z.literal('email-sent') });

export const tokenBody = z.object({ token: z.string().max(200) });
export const lookupRequest = z.object({ email: emailAddress, locale: locale.default('fr') });

export const registrationPatch = registrationDetails.partial();

/** A person's own registration, reached by the mailed link. */
export const ownRegistration = registrationDetails.extend({
  email: z.string(),
  status: registrationStatus,
  seats: z.int(),
  mode: attendanceMode,
  locale,
  /** 1 for the next in line; null when not waiting. */
  waitingPosition: z.int().nullable(),
  /** Until when a pending registration holds its seat. */
  holdExpiresAt: z.iso.datetime({ offset: true }).nullable(),
  requestedAt: z.iso.datetime({ offset: true }),
  session: sessionSummary,
  workshop: workshopSummary,
  /** Only for a confirmed participant of an online or hybrid session. */
  joinUrl: z.string().nullable(),
  /** An invitation can be downloaded. */
  invitation: z.boolean(),
});

/** Answer to a confirmation: `token` opens the person's own registration from then on. */
export const confirmation = z.object({
  status: registrationStatus,
  token: z.string(),
});

export type RegistrationStatus = z.infer<typeof registrationStatus>;
export type Locale = z.infer<typeof locale>;
export type RegistrationRequest = z.infer<typeof registrationRequest>;
export type RegistrationRequestInput = z.input<typeof registrationRequest>;
export type RegistrationAccepted = z.infer<typeof registrationAccepted>;
export type RegistrationPatch = z.infer<typeof registrationPatch>;
export type OwnRegistration = z.infer<typeof ownRegistration>;
export type Confirmation = z.infer<typeof confirmation>;
export type LookupRequest = z.infer<typeof lookupRequest>;
