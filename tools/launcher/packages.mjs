import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './processes.mjs';
import { step } from './terminal.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** npm writes down what it has installed when it has finished; that must be what the lockfile asks for. */
function installed() {
  try {
    const wanted = packagesOf('package-lock.json');
    const present = packagesOf('node_modules/.package-lock.json');
    return Object.entries(wanted).every(([path, entry]) => {
      const found = present[path];
      return (
        path === '' || (found === undefined ? entry.optional : found.version === entry.version)
      );
    });
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) {
      return false;
    }
    throw error;
  }
}

export async function install() {
  if (!installed()) {
    await step('Installing the packages (one to three minutes the first time)', () =>
      npm('Installing the packages', ['ci']),
    );
  }
}
