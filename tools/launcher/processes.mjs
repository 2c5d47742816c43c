import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './terminal.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const cache = join(root, '.cache');

/** The environment of what we start: programs that ask for `node` find the one that runs us. */
export const environment = (extra = {}) => ({
  ...process.env,
  PATH: [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter),
  NG_CLI_ANALYTICS: 'false',
  ...extra,
});

const children = new Set();

/** Passes a signal on to whatever still runs; tells how many that was. */
export function signalChildren(signal) {
  for (const child of children) {
    child.kill(signal);
  }
  return children.size;
}

/** Starts a program of the project; `exited` resolves to its exit code, as a shell would give it. */
export function start(program, parameters, options = {}) {
  const child = spawn(program, parameters, {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
    ...options,
  });
  children.add(child);
  const exited = new Promise((succeed, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => {
      children.delete(child);
      succeed(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
  return { child, exited };
}

/** Runs a program to its end with its output kept back: most people want to see it only when it failed. */
export async function run(program, parameters, options = {}) {
  const { child, exited } = start(program, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return { code: await exited, output };
}

/** Runs a program and refuses with its output when it fails. */
export async function mustRun(what, program, parameters, options) {
  const { code, output } = await run(program, parameters, options);
  if (code !== 0) {
    throw new Refusal(`${output.trim()}\n\n${what} failed (exit code ${code}).`);
  }
  return output;
}

/** The script behind one of the commands of an installed package. */
export const tool = (name) => realpathSync(join(root, 'node_modules', '.bin', name));
