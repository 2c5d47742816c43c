import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  discard,
  type EmbeddedPostgres,
  placeOf,
  startEmbeddedPostgres,
} from './embedded-postgres.js';

let folder: string;
let dataDirectory: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded postgres '));
  dataDirectory = join(folder, "l'atelier", 'postgres');
  said = [];
});

afterEach(async () => {
  await discard(placeOf(dataDirectory));
  await rm(folder, { recursive: true, force: true });
});

const start = (durable = false): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDirectory, durable, log: (line) => said.push(line) });

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const serverProcess = async (): Promise<number> =>
  Number(
    (await readFile(join(placeOf(dataDirectory), 'data', 'postmaster.pid'), 'utf8')).split('\n')[0],
  );

const isRunning = (): boolean => existsSync(join(placeOf(dataDirectory), 'data', 'postmaster.pid'));

/** Another process that starts the server and then lives until it is killed. */
async function otherProcess() {
  const module = new URL('./embedded-postgres.ts', import.meta.url).href;
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    const server = await startEmbeddedPostgres({ dataDirectory: process.argv[1], log: () => {} });
    console.log(server.url);
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    env: { PATH: process.env['PATH'] },
  });
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url,
    async kill(signal: NodeJS.Signals) {
      const exited = once(child, 'exit');
      process.kill(-(child.pid ?? Number.NaN), signal);
      await exited;
    },
  };
}

describe('the embedded PostgreSQL', () => {
  it('is durable, sorts in French, brings its extensions and listens on a private socket only', async () => {
    const server = await start(true);
    const [settings] = await query<Record<string, string>>(
      server.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
              current_setting('synchronous_commit') AS synchronous_commit,
              current_setting('listen_addresses') AS listen_addresses,
              current_setting('server_encoding') AS encoding, current_setting('timezone') AS timezone`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '',
      encoding: 'UTF8',
      timezone: 'UTC',
    });
    const words = await query<{ word: string }>(
      server.url,
      `SELECT word FROM unnest(ARRAY['zoé', 'été', 'eta', 'Étage', 'cote', 'côté']) word ORDER BY word`,
    );
    expect(words.map(({ word }) => word)).toEqual(['cote', 'côté', 'eta', 'Étage', 'été', 'zoé']);
    await query(
      server.url,
      'CREATE EXTENSION citext; CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist',
    );
    const socketDirectory = new URL(server.url).searchParams.get('host') ?? '';
    expect((await stat(socketDirectory)).mode & 0o777).toBe(0o700);
    expect(Buffer.byteLength(join(socketDirectory, '.s.PGSQL.5432'))).toBeLessThan(107);
    await server.stop();
    expect(isRunning()).toBe(false);
  });

  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept (id int); INSERT INTO kept VALUES (42)');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT id FROM kept')).toEqual([{ id: 42 }]);
    await second.stop();
  });

  it('is found again after the application was killed, with everything that was committed', async () => {
    const killed = await otherProcess();
    await query(killed.url, 'CREATE TABLE kept AS SELECT 1 AS id');
    await killed.kill('SIGKILL');
    const left = await serverProcess();

    const server = await start();
    expect(await serverProcess()).toBe(left);
    expect(said).toEqual(['The database was still running; using it.']);
    expect(await query(server.url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
    await server.stop();
    expect(isRunning()).toBe(false);
  });

  it('starts again after the server itself was killed', async () => {
    const first = await start(true);
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS id');
    process.kill(await serverProcess(), 'SIGKILL');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
    await second.stop();
  });

  it('is not blocked by a lock file whose process number now belongs to another program', async () => {
    await (await start()).stop();
    const lockFile = join(placeOf(dataDirectory), 'data', 'postmaster.pid');
    await writeFile(lockFile, `${process.pid}\n/elsewhere\n1\n5432\n/elsewhere\n\n1 2\nready\n`);
    const server = await start();
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('is shared by two processes, and stopped by the last of them only', async () => {
    const other = await otherProcess();
    const server = await start();
    await server.stop();
    expect(await query(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await other.kill('SIGTERM');
    expect(isRunning()).toBe(false);
  });

  it('is made once when two start at the same moment', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.url).toBe(two.url);
    await Promise.all([one.stop(), two.stop()]);
    expect(isRunning()).toBe(false);
  });
});
