export const mailKinds = [
  'confirm-address',
  'already-registered',
  'confirmed',
  'on-waiting-list',
  'cancelled',
  'links',
] as const;
export type MailKind = (typeof mailKinds)[number];
