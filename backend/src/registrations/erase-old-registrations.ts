import type { EntityManager } from 'typeorm';

/** What the registration form promises, after the end of the session. */
const identitiesLeaveAfter = '3 months';
const needsLeaveAfter = '7 days';

/**
 * Erases what people gave for sessions that ended long enough ago: their needs first, then their registrations
 * with their mails and invitations. Answers how many of each.
 */
export async function eraseOldRegistrations(
  manager: EntityManager,
  now: Date,
): Promise<{ needs: number; registrations: number }> {
  const [, needs] = await manager.query<[unknown[], number]>(
    `UPDATE registrations r SET needs = NULL FROM sessions s
      WHERE s.id = r.session_id AND r.needs IS NOT NULL AND s.ends_at < $1::timestamptz - $2::interval`,
    [now, needsLeaveAfter],
  );
  const [, registrations] = await manager.query<[unknown[], number]>(
    `DELETE FROM registrations r USING sessions s
      WHERE s.id = r.session_id AND s.ends_at < $1::timestamptz - $2::interval`,
    [now, identitiesLeaveAfter],
  );
  await manager.query(
    `DELETE FROM invitations i USING sessions s
      WHERE s.id = i.session_id AND s.ends_at < $1::timestamptz - $2::interval`,
    [now, identitiesLeaveAfter],
  );
  return { needs, registrations };
}
