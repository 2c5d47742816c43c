import type { EntityManager } from 'typeorm';

/** What the registration form promises: identities leave three months after the session. */
export const retentionMonths = 3;

/** Erases the registrations (with their mails) of sessions that ended longer ago; answers how many. */
export async function eraseOldRegistrations(manager: EntityManager, now: Date): Promise<number> {
  const [, erased] = await manager.query<[unknown[], number]>(
    `DELETE FROM registrations r USING sessions s
      WHERE s.id = r.session_id AND s.ends_at < $1::timestamptz - make_interval(months => $2)`,
    [now, retentionMonths],
  );
  await manager.query(
    `DELETE FROM invitations i USING sessions s
      WHERE s.id = i.session_id AND s.ends_at < $1::timestamptz - make_interval(months => $2)`,
    [now, retentionMonths],
  );
  return erased;
}
