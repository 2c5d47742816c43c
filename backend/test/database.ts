import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import pg from 'pg';
import { entities } from '../src/entities.js';
import { Database } from '../src/database/database.js';

const template = 'atelier_template';

const serverUrl = (): string => {
  const url = process.env['TEST_POSTGRES_URL'];
  if (url === undefined) {
    throw new Error('TEST_POSTGRES_URL is not set: run the tests by npm test.');
  }
  return url;
};

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdministrator<Result>(
  act: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** The migrated template is made by whichever test file comes first; the others wait for it. */
async function makeTemplate(client: pg.Client): Promise<void> {
  await client.query('SELECT pg_advisory_lock(727010)');
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      template,
    ]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${template}_new`);
      const database = new Database({ url: urlOf(`${template}_new`), entities });
      await database.start();
      await database.onApplicationShutdown();
      await client.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`);
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock(727010)');
  }
}

/** The address of a fresh, migrated database of this test file's own. */
export async function freshDatabaseUrl(label = ''): Promise<string> {
  const file = expect.getState().testPath ?? '';
  const name = `test_${createHash('sha256').update(`${file} ${label}`).digest('hex').slice(0, 16)}`;
  await asAdministrator(async (client) => {
    await makeTemplate(client);
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return urlOf(name);
}

/** A connected database of this test file's own. Close it in afterAll: `database.onApplicationShutdown()`. */
export async function freshDatabase(label = ''): Promise<Database> {
  const database = new Database({ url: await freshDatabaseUrl(label), entities });
  await database.start();
  return database;
}
