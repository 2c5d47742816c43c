import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface RunningSite {
  url: string;
  /** What the process has printed so far. */
  log(): string;
  /** Ends the process and resolves when it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // not listening yet
  }
}

/** Runs the built application as its own process, as an operator does, until `/health/ready` answers. */
export async function startSite(
  environment: Record<string, string>,
  port?: number,
): Promise<RunningSite> {
  const chosen = port ?? (await freePort());
  const dataDirectory = await mkdtemp(join(tmpdir(), 'atelier-ouvert-site-'));
  const child: ChildProcess = spawn(
    process.execPath,
    [resolve('backend/dist/backend/src/main.js')],
    {
      env: {
        PATH: process.env['PATH'],
        PORT: String(chosen),
        DATA_DIRECTORY: dataDirectory,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const exited = once(child, 'exit');
  const url = `http://localhost:${chosen}`;
  while (!(await answers(`${url}/health/ready`))) {
    if (child.exitCode !== null) {
      throw new Error(`The application ended by itself:\n${printed}`);
    }
    await new Promise((again) => setTimeout(again, 50));
  }
  return {
    url,
    log: () => printed,
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      await exited;
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Asks again, a few times a second, until the answer is there. */
export async function eventually<Result>(
  ask: () => Promise<Result | undefined>,
  what: string,
  withinSeconds = 15,
): Promise<Result> {
  const deadline = Date.now() + withinSeconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`Not seen within ${withinSeconds} s: ${what}`);
    }
    await new Promise((again) => setTimeout(again, 100));
  }
}
