import { Logger } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createApplication } from './application.js';
import {
  type Configuration,
  ConfigurationError,
  readConfiguration,
} from './config/configuration.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const fail = (text: string): void => void process.stderr.write(`\n${text}\n\n`);

function configurationOrExit(): Configuration {
  try {
    return readConfiguration();
  } catch (error) {
    if (error instanceof ConfigurationError) {
      fail(`The configuration has to be corrected:\n${error.message}`);
      process.exit(78); // EX_CONFIG of sysexits.h
    }
    throw error;
  }
}

function explain(error: unknown, { port }: Configuration): string {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES') {
    return `Port ${port} may not be used by this account. Choose another: PORT=3000 npm start`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const configuration = configurationOrExit();
const frontendDirectory = resolve('frontend/dist');
const closers: (() => Promise<void>)[] = [];
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) {
    return;
  }
  stopping = true;
  for (const close of closers.reverse()) {
    await close().catch((error: unknown) => new Logger('stop').error(error));
  }
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(0));
}

try {
  let { databaseUrl } = configuration;
  if (databaseUrl === undefined) {
    const embedded = await startEmbeddedPostgres({
      dataDirectory: resolve(configuration.dataDirectory, 'postgres'),
      log: say,
    });
    closers.push(() => embedded.stop());
    databaseUrl = embedded.url;
  }
  const application = await createApplication({
    configuration,
    databaseUrl,
    ...(existsSync(frontendDirectory) && { frontendDirectory }),
  });
  closers.push(() => application.stop());
  await application.app.listen(configuration.port, configuration.host);
  await application.ready;
  if (configuration.demonstration) {
    say(`
  ${configuration.siteName}: the demonstration is ready.

    The workshops         ${configuration.publicUrl}/
    In English            ${configuration.publicUrl}/en/
    The mailbox           ${configuration.publicUrl}/demo/mailbox
    The API               ${configuration.publicUrl}/api/docs

  Choose a session, register with any address, then open the mailbox. Ctrl-C stops everything.
`);
  }
} catch (error) {
  fail(explain(error, configuration));
  await stop(1);
}
