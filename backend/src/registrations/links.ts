import { createHash, createHmac } from 'node:crypto';

/**
 * The private links of a registration. A token is an HMAC-SHA256 of the registration's id under the site's
 * secret (256 bits), so that a mail can be written again from what is stored; the database keeps its SHA-256.
 */
export type LinkPurpose = 'confirm' | 'own';

export const tokenFor = (secret: string, purpose: LinkPurpose, registrationId: string): string =>
  createHmac('sha256', secret).update(`${purpose}:${registrationId}`).digest('base64url');

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
