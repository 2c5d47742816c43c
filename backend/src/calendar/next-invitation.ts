/** What a person's calendar was last told about a session. */
export interface ToldInvitation {
  method: 'REQUEST' | 'CANCEL';
  sequence: number;
  stampedAt: Date;
  fingerprint: string;
}

/** What is true now. */
export interface InvitationTruth {
  /** The person has a seat and the session takes place. */
  attending: boolean;
  /** Of start, end, zone, place, mode and status: what a calendar must not get wrong. */
  fingerprint: string;
}

/** DTSTAMP has whole seconds, so "later" means a second later at least. */
function laterThan(told: ToldInvitation | null, now: Date): Date {
  const seconds = Math.floor(now.getTime() / 1000) * 1000;
  return new Date(told === null ? seconds : Math.max(seconds, told.stampedAt.getTime() + 1000));
}

/**
 * What the calendar has to be told next, or null when it is right already. The sequence never falls: it goes up
 * with every material change, with every CANCEL, and when a person comes back after one. `resend` sends an
 * invitation again for other edits, under the same sequence, so that the person's answer stands.
 */
export function nextInvitation(
  told: ToldInvitation | null,
  truth: InvitationTruth,
  now: Date,
  { resend = false }: { resend?: boolean } = {},
): ToldInvitation | null {
  const { fingerprint } = truth;
  const stampedAt = laterThan(told, now);
  if (!truth.attending) {
    return told?.method === 'REQUEST'
      ? { method: 'CANCEL', sequence: told.sequence + 1, stampedAt, fingerprint }
      : null;
  }
  if (told === null) {
    return { method: 'REQUEST', sequence: 0, stampedAt, fingerprint };
  }
  if (told.method === 'CANCEL' || told.fingerprint !== fingerprint) {
    return { method: 'REQUEST', sequence: told.sequence + 1, stampedAt, fingerprint };
  }
  return resend ? { method: 'REQUEST', sequence: told.sequence, stampedAt, fingerprint } : null;
}
