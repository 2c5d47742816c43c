import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, root, tool } from './processes.mjs';
import { step } from './terminal.mjs';

export const entry = join(root, 'backend', 'dist', 'backend', 'src', 'main.js');

const shared = ['package-lock.json', 'tsconfig.json'];
const builds = [
  {
    title: 'Building the server',
    result: 'backend/dist',
    proof: entry,
    sources: [
      ...shared,
      '.swcrc',
      'nest-cli.json',
      'backend/tsconfig.json',
      'backend/src',
      'migrations',
    ],
    command: () => [tool('nest'), 'build'],
  },
  {
    title: 'Building the pages, in French and English',
    result: 'frontend/dist',
    proof: join(root, 'frontend', 'dist', 'server', 'server.mjs'),
    sources: [...shared, 'angular.json', 'frontend', 'backend/src'],
    counts: (path) => !path.startsWith('backend/') || path.endsWith('.contract.ts'),
    command: () => [tool('ng'), 'build', '--progress=false'],
  },
];

function* filesIn(path) {
  if (path.endsWith('/dist') || path.endsWith('.spec.ts')) {
    return;
  }
  const entries = (() => {
    try {
      return readdirSync(join(root, path));
    } catch (error) {
      if (error.code === 'ENOENT') {
        return [];
      }
      if (error.code === 'ENOTDIR') {
        return undefined;
      }
      throw error;
    }
  })();
  if (entries === undefined) {
    yield path;
    return;
  }
  for (const name of entries.sort()) {
    yield* filesIn(`${path}/${name}`);
  }
}

/** Contents, not dates: a fresh checkout or a changed branch does not look newer than it is. */
function fingerprint({ sources, counts = () => true }) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => [...filesIn(source)]).filter(counts)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function isUpToDate(build, wanted) {
  const stamp = join(root, build.result, '.sources');
  return existsSync(build.proof) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** Builds what has changed since its last build; both parts at once. */
export async function build() {
  await Promise.all(
    builds.map(async (part) => {
      const wanted = fingerprint(part);
      if (isUpToDate(part, wanted)) {
        return;
      }
      await step(part.title, async () => {
        await mustRun(part.title, process.execPath, part.command());
        // The build empties its folder first: an interrupted one leaves no stamp behind.
        writeFileSync(join(root, part.result, '.sources'), wanted);
      });
    }),
  );
}
