import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { cache, environment, mustRun } from './processes.mjs';
import { Refusal } from './terminal.mjs';

/** npm's own script: it then runs under our Node, whichever Node it was installed for. */
export function npmScript() {
  const candidates = [
    process.env.ATELIER_NPM,
    process.env.npm_execpath,
    ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm')),
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  for (const candidate of candidates) {
    if (candidate && existsSync(candidate)) {
      const script = realpathSync(candidate);
      if (script.endsWith('npm-cli.js')) {
        return script;
      }
    }
  }
  throw new Refusal('npm was not found: install it (it comes with Node.js) and try again.');
}

/** The system's npm settings are found beside its Node; ours is elsewhere. */
export function systemSettings() {
  const file =
    process.env.npm_config_globalconfig ?? join(dirname(dirname(process.execPath)), 'etc', 'npmrc');
  return existsSync(file) ? { npm_config_globalconfig: file } : {};
}

function writableCache() {
  try {
    const home = homedir();
    accessSync(home, constants.W_OK);
    return {};
  } catch {
    const folder = join(cache, 'npm');
    mkdirSync(folder, { recursive: true });
    return { npm_config_cache: folder };
  }
}

export const npm = (what, parameters, options = {}) =>
  mustRun(
    what,
    process.execPath,
    [npmScript(), ...parameters, '--no-audit', '--no-fund', '--loglevel=error', '--no-progress'],
    {
      ...options,
      env: environment({
        ...systemSettings(),
        ...writableCache(),
        npm_config_update_notifier: 'false',
      }),
    },
  );
