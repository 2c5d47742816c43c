import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  discard,
  placeOf,
  startEmbeddedPostgres,
} from '../../backend/src/database/embedded-postgres.ts';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** One database server for the run, in a temporary place of its own; what a crashed run left is removed. */
export default async function setUp() {
  if (process.env.TEST_POSTGRES_URL !== undefined) {
    return; // another project of the same run has started it, or the developer has one
  }
  const runs = join(tmpdir(), `atelier-ouvert-tests-${process.getuid?.() ?? 0}`);
  await mkdir(runs, { recursive: true, mode: 0o700 });
  for (const name of await readdir(runs)) {
    if (!isAlive(Number(name))) {
      await discard(placeOf(join(runs, name)));
      await rm(join(runs, name), { recursive: true, force: true });
    }
  }
  const dataDirectory = join(runs, String(process.pid));
  await mkdir(dataDirectory);
  const server = await startEmbeddedPostgres({ dataDirectory, log: () => {}, durable: false });
  process.env.TEST_POSTGRES_URL = server.url;
  globalThis.discardTestPostgres = async () => {
    delete process.env.TEST_POSTGRES_URL;
    await server.stop();
    await discard(server.place);
    await rm(dataDirectory, { recursive: true, force: true });
  };
}
