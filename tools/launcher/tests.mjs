import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './builds.mjs';
import { checks, runChecks } from './checks.mjs';
import { cache, environment, start, tool } from './processes.mjs';
import { Refusal, say } from './terminal.mjs';

const jestFlags = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

async function jest(projects, { workers, parameters }) {
  mkdirSync(cache, { recursive: true });
  const report = join(cache, `jest-${projects.join('-')}.json`);
  rmSync(report, { force: true });
  const { exited } = start(
    process.execPath,
    [
      tool('jest'),
      '--selectProjects',
      ...projects,
      '--passWithNoTests',
      `--maxWorkers=${workers}`,
      '--json',
      `--outputFile=${report}`,
      ...parameters,
    ],
    {
      env: environment({ NODE_OPTIONS: jestFlags, NODE_ENV: 'test' }),
      // With --json Jest prints its report to the standard output too; the lines for people are on the other.
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const code = await exited;
  return countOf(report, code);
}

function countOf(report, code) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    count.passed = result.numPassedTests;
    count.failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    count.skipped = result.numPendingTests + result.numTodoTests;
  } catch (error) {
    if (error.code !== 'ENOENT') {
      throw error;
    }
  }
  if (code !== 0 && count.failed === 0) {
    count.failed = 1; // Jest itself failed: its set-up, its configuration
  }
  return count;
}

const parts = {
  lint: () => runChecks(checks.lint),
  types: () => runChecks(checks.types),
  unit: (parameters) => jest(['unit', 'frontend'], { workers: 2, parameters }),
  integration: async (parameters) => {
    await build();
    return jest(['integration'], { workers: 2, parameters });
  },
  browser: async (parameters) => {
    await build();
    return jest(['browser'], { workers: 1, parameters });
  },
};

/** `npm test` runs every part, `npm test -- unit` one; other words go to Jest: `npm test -- unit admission`. */
export async function test(words) {
  const named = words.filter((word) => word in parts);
  const parameters = words.filter((word) => !(word in parts));
  if (named.length === 0 && parameters.length > 0) {
    throw new Refusal(
      `Name the part first: npm test -- ${Object.keys(parts).join('|')} [words for Jest]`,
      2,
    );
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of named.length > 0 ? named : Object.keys(parts)) {
    say(`\n— ${name}`);
    const count = await parts[name](parameters);
    for (const key of Object.keys(total)) {
      total[key] += count[key];
    }
  }
  say(
    `\n${total.passed} passed, ${total.failed} failed` +
      (total.skipped > 0 ? `, ${total.skipped} skipped` : ''),
  );
  return total.failed === 0 ? 0 : 1;
}
