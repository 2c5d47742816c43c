import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { Database } from '../src/database/database.js';
import { entities } from '../src/entities.js';
import { freshDatabaseUrl } from './database.js';
import { aSession } from './factories.js';
import { eventually, freePort, type RunningSite, startSite } from './running-site.js';
import { SmtpSink } from './smtp-sink.js';

const seats = 20;
const callers = 200;
const soon = {
  startsAt: new Date(Date.now() + 10 * 86_400_000),
  endsAt: new Date(Date.now() + 10 * 86_400_000 + 7_200_000),
};

let sink: SmtpSink;
let databaseUrl: string;
let database: Database;

beforeAll(async () => {
  sink = await SmtpSink.start();
  databaseUrl = await freshDatabaseUrl('race');
  database = new Database({ url: databaseUrl, entities });
  await database.start();
});
afterAll(async () => {
  await database.onApplicationShutdown();
  await sink.stop();
});

/** A production process, as an operator runs one. */
const production = (port: number): Promise<RunningSite> =>
  startSite(
    {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      SMTP_URL: sink.url,
      PUBLIC_URL: `http://localhost:${port}`,
      MAIL_FROM: 'Ateliers <ateliers@example.org>',
      SECRET: 'a secret of at least thirty-two characters',
      LOG_LEVEL: 'error',
    },
    port,
  );

/** The answer's status, or undefined when the process died before it answered. */
async function register(
  url: string,
  sessionId: string,
  email: string,
): Promise<number | undefined> {
  try {
    const answer = await fetch(`${url}/api/v1/sessions/${sessionId}/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ firstName: 'Zoé', lastName: 'Martin', email, consent: true }),
    });
    return answer.status;
  } catch {
    return undefined;
  }
}

const stored = async (sessionId: string) =>
  database.dataSource.query<{ email: string; holds: boolean }[]>(
    'SELECT email::text, holds_seats AS holds FROM registrations WHERE session_id = $1',
    [sessionId],
  );

/** Resolves when every mail that was written has been taken by the mail server. */
const allMailSent = () =>
  eventually(
    async () => {
      const [row] = await database.dataSource.query<{ unsent: number }[]>(
        'SELECT count(*)::int AS unsent FROM mails WHERE sent_at IS NULL',
      );
      return row?.unsent === 0 ? true : undefined;
    },
    'every mail sent',
    60,
  );

async function mailsTo(addresses: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { raw } of sink.mails) {
    const { to, messageId } = await simpleParser(raw);
    const address = [to ?? []].flat()[0]?.value[0]?.address ?? '';
    if (addresses.includes(address)) {
      found.set(address, [...(found.get(address) ?? []), messageId ?? '']);
    }
  }
  return found;
}

describe('two hundred people for twenty seats, at once, over HTTP', () => {
  it('holds twenty seats and refuses the others', async () => {
    const port = await freePort();
    const site = await production(port);
    const session = await aSession(database.manager, {
      ...soon,
      onSiteCapacity: seats,
      waitingList: false,
    });
    const addresses = Array.from({ length: callers }, (_, index) => `caller-${index}@example.org`);
    const statuses = await Promise.all(
      addresses.map((address) => register(site.url, session.id, address)),
    );
    await allMailSent();
    await site.end();

    expect(statuses.filter((status) => status === 202)).toHaveLength(seats);
    expect(statuses.filter((status) => status === 409)).toHaveLength(callers - seats);
    const rows = await stored(session.id);
    expect(rows.filter(({ holds }) => holds)).toHaveLength(seats);
    expect((await mailsTo(addresses)).size).toBe(seats);
  }, 120_000);

  it('loses nothing that was acknowledged when the process is killed in the middle', async () => {
    const port = await freePort();
    const first = await production(port);
    const session = await aSession(database.manager, {
      ...soon,
      onSiteCapacity: seats,
      waitingList: true,
    });
    const addresses = Array.from({ length: callers }, (_, index) => `killed-${index}@example.org`);
    let answered = 0;
    const requests = addresses.map(async (address) => {
      const status = await register(first.url, session.id, address);
      answered++;
      if (answered === 60) {
        await first.end('SIGKILL');
      }
      return status;
    });
    const statuses = await Promise.all(requests);
    const acknowledged = addresses.filter((_, index) => statuses[index] === 202);
    expect(acknowledged.length).toBeGreaterThanOrEqual(50);
    expect(acknowledged.length).toBeLessThan(callers);

    const second = await production(port);
    await allMailSent();
    await second.end();

    const rows = await stored(session.id);
    expect(rows.filter(({ holds }) => holds)).toHaveLength(seats);
    expect(rows.map(({ email }) => email)).toEqual(expect.arrayContaining(acknowledged));
    const mails = await mailsTo(addresses);
    expect([...mails.keys()].sort()).toEqual(rows.map(({ email }) => email).sort());
    for (const [, messageIds] of mails) {
      // A message that the killed process sent without noting it may come again: as the very same message.
      expect(new Set(messageIds).size).toBe(1);
    }
  }, 180_000);
});
