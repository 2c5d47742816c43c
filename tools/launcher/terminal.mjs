/** Lines for the person at the terminal. */

export const say = (line = '') => process.stdout.write(`${line}\n`);

/** What ends a command, in words that say what to do; shown without a stack trace. */
export class Refusal extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const seconds = (since) => `${Math.max(1, Math.round((Date.now() - since) / 1000))} s`;

/** Says what begins, that it still goes on every ten seconds, and how long it took. */
export async function step(title, work) {
  const begin = Date.now();
  say(`• ${title}…`);
  const reminder = setInterval(() => say(`  … ${seconds(begin)}`), 10_000);
  try {
    const result = await work();
    say(`✓ ${title}: ${seconds(begin)}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
