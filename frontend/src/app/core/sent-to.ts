import type { RegistrationRequestInput } from '@contract/registrations/registrations.contract';

/** What travels from the form to the next page in the browser's memory, never in an address. */
export interface SentTo {
  email: string;
  request: RegistrationRequestInput;
  sessionId: string;
  slug: string;
}

export function sentToFrom(state: unknown): SentTo | null {
  if (typeof state !== 'object' || state === null || !('sentTo' in state)) return null;
  return state.sentTo as SentTo;
}
