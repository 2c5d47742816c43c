import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type InvitationTruth, nextInvitation, type ToldInvitation } from './next-invitation.js';

const now = new Date('2026-03-01T09:00:00.250Z');
const attending = (fingerprint = 'a'): InvitationTruth => ({ attending: true, fingerprint });
const away = (fingerprint = 'a'): InvitationTruth => ({ attending: false, fingerprint });
const told = (values: Partial<ToldInvitation> = {}): ToldInvitation => ({
  method: 'REQUEST',
  sequence: 3,
  stampedAt: new Date('2026-02-01T09:00:00Z'),
  fingerprint: 'a',
  ...values,
});

describe('the next invitation', () => {
  it('begins at sequence 0, stamped in whole seconds', () => {
    expect(nextInvitation(null, attending(), now)).toEqual({
      method: 'REQUEST',
      sequence: 0,
      stampedAt: new Date('2026-03-01T09:00:00Z'),
      fingerprint: 'a',
    });
  });

  it('is none while the calendar is right', () => {
    expect(nextInvitation(told(), attending(), now)).toBeNull();
  });

  it('raises the sequence when something material changed', () => {
    expect(nextInvitation(told(), attending('b'), now)).toMatchObject({
      method: 'REQUEST',
      sequence: 4,
      fingerprint: 'b',
    });
  });

  it('keeps the sequence when it is sent again for another edit', () => {
    expect(nextInvitation(told(), attending(), now, { resend: true })).toMatchObject({
      method: 'REQUEST',
      sequence: 3,
    });
  });

  it('raises the sequence with a cancellation', () => {
    expect(nextInvitation(told(), away(), now)).toMatchObject({ method: 'CANCEL', sequence: 4 });
  });

  it('cancels nothing that was never requested, and nothing twice', () => {
    expect(nextInvitation(null, away(), now)).toBeNull();
    expect(nextInvitation(told({ method: 'CANCEL' }), away('b'), now)).toBeNull();
  });

  it('goes on upward when a person comes back', () => {
    expect(nextInvitation(told({ method: 'CANCEL' }), attending(), now)).toMatchObject({
      method: 'REQUEST',
      sequence: 4,
    });
  });

  it('never lets the sequence fall nor the stamp stand still, whatever happens and however the clock jumps', () => {
    const step = fc.record({
      attending: fc.boolean(),
      fingerprint: fc.constantFrom('a', 'b', 'c'),
      resend: fc.boolean(),
      clock: fc.integer({ min: 0, max: 20_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let last: ToldInvitation | null = null;
        for (const { clock, resend, ...truth } of steps) {
          const next: ToldInvitation | null = nextInvitation(last, truth, new Date(clock), {
            resend,
          });
          if (next !== null && last !== null) {
            expect(next.sequence).toBeGreaterThanOrEqual(last.sequence);
            expect(next.stampedAt.getTime()).toBeGreaterThan(last.stampedAt.getTime());
            if (next.method === 'CANCEL' || next.fingerprint !== last.fingerprint) {
              expect(next.sequence).toBe(last.sequence + 1);
            }
          }
          last = next ?? last;
          // Afterwards the calendar says what is true.
          expect((last?.method ?? 'CANCEL') === 'REQUEST').toBe(truth.attending);
        }
      }),
    );
  });
});
