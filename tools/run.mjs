#!/usr/bin/env node
// Every command of the project on a bare machine: Node.js 18 or later and npm are enough. Provides the Node.js
// that the project needs, installs, builds what has changed, then does what was asked. No dependencies.

import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, entry } from './launcher/builds.mjs';
import { checks, format, runChecks } from './launcher/checks.mjs';
import { dev } from './launcher/dev.mjs';
import { alone } from './launcher/lock.mjs';
import { isRecentEnough, provideNode } from './launcher/node.mjs';
import { npmScript, systemSettings } from './launcher/npm.mjs';
import { install } from './launcher/packages.mjs';
import { checkPort } from './launcher/port.mjs';
import { environment, root, signalChildren, start } from './launcher/processes.mjs';
import { Refusal, say } from './launcher/terminal.mjs';
import { test } from './launcher/tests.mjs';

const commands = {
  async start() {
    await checkPort();
    await alone(async () => {
      await install();
      await build();
    });
    stopPassingOn();
    process.setSourceMapsEnabled(true);
    await import(pathToFileURL(entry).href); // from here on this process is the application
    return undefined;
  },
  async dev() {
    await checkPort();
    await alone(install);
    return dev();
  },
  async build() {
    await alone(async () => {
      await install();
      await build();
    });
    return 0;
  },
  async test(words) {
    await alone(install);
    return test(words);
  },
  async lint() {
    await alone(install);
    return (await runChecks(checks.lint)).failed === 0 ? 0 : 1;
  },
  async typecheck() {
    await alone(install);
    return (await runChecks(checks.types)).failed === 0 ? 0 : 1;
  },
  async format() {
    await alone(install);
    const { code, output } = await format();
    say(output.trimEnd());
    return code;
  },
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let interrupted = false;
// A Ctrl-C reaches everybody in the terminal; a signal to us alone has to be passed on. We leave last.
const passOn = (signal) => {
  interrupted = true;
  if (signalChildren(signal) === 0) {
    process.exit(130);
  }
};
const stopPassingOn = () => signals.forEach((signal) => process.off(signal, passOn));

/** The same command under the Node.js that the project needs. */
async function underRecentNode() {
  const node = await alone(provideNode);
  const { exited } = start(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    // The channel closes when we are gone, however that happens; see `endWithParent`.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment({ ATELIER_NPM: npmScript(), ...systemSettings() }),
  });
  return exited;
}

function endWithParent() {
  if (process.channel !== undefined) {
    process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.channel.unref();
  }
}

async function main([name, ...words]) {
  const command = commands[name];
  if (command === undefined) {
    throw new Refusal(`Commands: ${Object.keys(commands).join(', ')}`, 2);
  }
  process.chdir(root);
  if (!isRecentEnough()) {
    return underRecentNode();
  }
  endWithParent();
  return command(words);
}

signals.forEach((signal) => process.on(signal, passOn));
try {
  const code = await main(process.argv.slice(2));
  if (code !== undefined) {
    process.exit(code);
  }
} catch (error) {
  if (!interrupted) {
    process.stderr.write(
      `\n${error instanceof Refusal ? error.message : (error.stack ?? error)}\n\n`,
    );
  }
  process.exit(interrupted ? 130 : (error.exitCode ?? 1));
}
