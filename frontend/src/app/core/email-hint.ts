/** What is wrong with an e-mail address, so that the message can say how to mend it. Plain function. */
export type EmailFault =
  | 'empty'
  | 'no-at'
  | 'nothing-before-at'
  | 'nothing-after-at'
  | 'no-domain-ending'
  | 'two-at'
  | 'space'
  | 'comma'
  | 'malformed';

const WELL_FORMED = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/;

export function emailFault(text: string): EmailFault | null {
  const address = text.trim();
  if (address === '') return 'empty';
  if (/\s/.test(address)) return 'space';
  if (/[,;]/.test(address)) return 'comma';
  const at = address.indexOf('@');
  if (at === -1) return 'no-at';
  if (at !== address.lastIndexOf('@')) return 'two-at';
  if (at === 0) return 'nothing-before-at';
  const domain = address.slice(at + 1);
  if (domain === '') return 'nothing-after-at';
  if (!/\.[^.]{2,}$/.test(domain)) return 'no-domain-ending';
  if (!WELL_FORMED.test(address) || address.includes('..') || /^\.|\.@/.test(address)) {
    return 'malformed';
  }
  return null;
}
