import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, entry } from './builds.mjs';
import { root, start, tool } from './processes.mjs';
import { say } from './terminal.mjs';

/** Both parts watched and built again; the application started again when a build has changed. */
export async function dev() {
  await build();
  const builders = [
    start(process.execPath, [tool('nest'), 'build', '--watch']),
    start(process.execPath, [tool('ng'), 'build', '--watch', '--configuration=development']),
  ];
  let application;
  let stopping = false;
  const launch = () => {
    application = start(process.execPath, ['--enable-source-maps', entry]);
    application.exited.then((code) => {
      if (!stopping && code !== 0) {
        say('The application has stopped; it starts again when a file changes.');
      }
    });
  };

  let timer;
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      application.child.kill('SIGTERM');
      await application.exited;
      if (!stopping) {
        launch();
      }
    }, 400);
  };
  launch();
  const watchers = [dirname(entry), join(root, 'frontend', 'dist', 'server')].map((folder) =>
    watch(folder, { recursive: true }, restart),
  );

  const stop = () => {
    stopping = true;
    clearTimeout(timer);
    watchers.forEach((watcher) => watcher.close());
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const codes = await Promise.all(builders.map(({ exited }) => exited));
  stop();
  application.child.kill('SIGTERM');
  await application.exited;
  return Math.max(0, ...codes.filter((code) => code < 128));
}
