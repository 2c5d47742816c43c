import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cache } from './processes.mjs';
import { say } from './terminal.mjs';

const file = join(cache, 'preparing.pid');

function holder() {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === 'EPERM' ? -1 : undefined;
  }
}

/** Two commands in one folder do not install or build at the same time. A killed holder blocks nobody. */
export async function alone(work) {
  mkdirSync(cache, { recursive: true });
  for (let told = false; ;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw error;
      }
    }
    if (holder() === undefined) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) {
      say('• Another command is preparing this folder; waiting for it…');
      told = true;
    }
    await pause(500);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
