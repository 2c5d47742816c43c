import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../../test/database.js';
import type { Database } from '../database/database.js';
import { JobRunner } from './job-runner.js';
import { Jobs } from './jobs.js';

let database: Database;
let runner: JobRunner;
let jobs: Jobs;

beforeEach(async () => {
  database = await freshDatabase();
  jobs = new Jobs();
  runner = new JobRunner(database, jobs);
});
afterEach(async () => {
  await runner.stop();
  await database.onApplicationShutdown();
});

/** Registers a task and resolves with the payload of its first run. */
const firstRun = (task: string): Promise<unknown> =>
  new Promise((resolve) => {
    jobs.register(task, (payload) => {
      resolve(payload);
      return Promise.resolve();
    });
  });

describe('jobs', () => {
  it('run after the change that caused them is committed', async () => {
    const ran = firstRun('greet');
    await runner.start();
    await database.manager.transaction((manager) =>
      jobs.enqueue(manager, 'greet', { name: 'Ada' }),
    );
    expect(await ran).toEqual({ name: 'Ada' });
  });

  it('vanish with a change that is rolled back', async () => {
    await expect(
      database.manager.transaction(async (manager) => {
        await jobs.enqueue(manager, 'greet', { name: 'Ada' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await database.dataSource.query('SELECT 1 FROM graphile_worker.jobs')).toEqual([]);
  });

  it('of a killed worker are taken back at the next start, not after four hours', async () => {
    await database.manager.transaction((manager) =>
      jobs.enqueue(manager, 'greet', { name: 'Ada' }),
    );
    await database.dataSource.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'worker-that-died', attempts = 1`,
    );
    const ran = firstRun('greet');
    await runner.start();
    expect(await ran).toEqual({ name: 'Ada' });
  });

  it('of a living worker are left to it', async () => {
    let finish = (): void => undefined;
    let runs = 0;
    const begun = new Promise<void>((begin) => {
      jobs.register('slow', () => {
        runs++;
        begin();
        return new Promise((done) => (finish = done));
      });
    });
    await runner.start();
    await database.manager.transaction((manager) => jobs.enqueue(manager, 'slow', {}));
    await begun;

    const otherJobs = new Jobs();
    otherJobs.register('slow', () => {
      runs++;
      return Promise.resolve();
    });
    const otherRan = new Promise((resolve) => {
      otherJobs.register('marker', () => {
        resolve(undefined);
        return Promise.resolve();
      });
    });
    const other = new JobRunner(database, otherJobs);
    await other.start();
    await database.manager.transaction((manager) => otherJobs.enqueue(manager, 'marker', {}));
    await otherRan;
    finish();
    await other.stop();
    expect(runs).toBe(1);
  });
});
