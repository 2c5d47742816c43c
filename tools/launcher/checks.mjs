import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from './processes.mjs';
import { say, seconds } from './terminal.mjs';

const prettier = ['.', '--log-level=warn'];

export const checks = {
  lint: [
    {
      title: 'Style and errors (ESLint)',
      command: () => [tool('eslint'), '.', '--max-warnings=0'],
    },
    { title: 'Formatting (Prettier)', command: () => [tool('prettier'), '--check', ...prettier] },
    {
      title: 'Directions between folders (dependency-cruiser)',
      command: () => [
        tool('depcruise'),
        '--config=.dependency-cruiser.cjs',
        'backend',
        'frontend/src',
        'migrations',
      ],
    },
    { title: 'Dead code (knip)', command: () => [tool('knip'), '--no-progress'] },
  ],
  types: [
    { title: 'Types of the server', command: () => [tool('tsc'), '-p', 'backend'] },
    {
      title: 'Types of the browser tests',
      when: () => existsSync(join(root, 'backend/test/browser/tsconfig.json')),
      command: () => [tool('tsc'), '-p', 'backend/test/browser'],
    },
    {
      title: 'Types of the pages and their tests',
      command: () => [
        tool('tsc'),
        '-p',
        'frontend/tsconfig.spec.json',
        '--rootDir',
        '.',
        '--noEmit',
      ],
    },
  ],
};

/** Runs checks two at a time and says what each found; counts them as tests are counted. */
export async function runChecks(list) {
  const waiting = list.filter(({ when }) => when?.() ?? true);
  const result = { passed: 0, failed: 0, skipped: 0 };
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const begin = Date.now();
      const { code, output } = await run(process.execPath, check.command());
      result[code === 0 ? 'passed' : 'failed'] += 1;
      say(
        code === 0
          ? `✓ ${check.title}: ${seconds(begin)}`
          : `${output.trimEnd()}\n✗ ${check.title}: ${seconds(begin)}`,
      );
    }
  };
  await Promise.all([worker(), worker()]);
  return result;
}

export const format = () => run(process.execPath, [tool('prettier'), '--write', ...prettier]);
