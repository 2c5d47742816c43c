import { Inject, Injectable, Logger } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import {
  Logger as WorkerLogger,
  run,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import pg from 'pg';
import { Database } from '../database/database.js';
import { Jobs } from './jobs.js';

const concurrency = 6;
/** Lock space (first key of the two-key advisory locks) in which each living pool of workers holds its own id. */
const livenessSpace = 727_002;
const sweepEvery = 15_000;

/**
 * Runs the registered tasks. The library gives a job of a killed process back after four hours; here every pool
 * of workers holds an advisory lock on its own id, so that the server sees the death of its process at once, and
 * the next sweep of any living process gives its jobs back.
 */
@Injectable()
export class JobRunner {
  readonly #logger = new Logger('jobs');
  #runner: Runner | undefined;
  #pool: pg.Pool | undefined;
  #liveness: pg.Client | undefined;
  #sweep: NodeJS.Timeout | undefined;
  readonly #poolIds = new Set<string>();
  #locking: Promise<void> = Promise.resolve();
  readonly #stopping = new AbortController();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  get running(): boolean {
    return this.#runner !== undefined;
  }

  async start(): Promise<void> {
    this.#pool = new pg.Pool({
      connectionString: this.database.url,
      max: concurrency + 2,
      connectionTimeoutMillis: 5_000,
      application_name: 'atelier-ouvert jobs',
    });
    const lost = (error: Error) => {
      this.#logger.warn({ msg: 'a job connection was lost', reason: error.message });
    };
    // A connection can also be lost while a job uses it: only the client itself tells.
    this.#pool.on('error', lost).on('connect', (client) => client.on('error', lost));
    await this.#connectLiveness();
    await this.#takeBackJobsOfDeadProcesses();
    await this.#run();
    this.#sweep = setInterval(() => void this.#keepAlive(), sweepEvery);
    this.#sweep.unref();
  }

  async #run(): Promise<void> {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => {
      this.#poolIds.add(workerPool.id);
      this.#locking = this.#locking.then(() => this.#holdLock(workerPool.id));
    });
    this.#runner = await run({
      ...(this.#pool && { pgPool: this.#pool }),
      concurrency,
      noHandleSignals: true,
      pollInterval: 2_000,
      taskList: this.#taskList(),
      crontab: this.jobs.crontab,
      events,
      logger: new WorkerLogger(() => (level, message, meta) => {
        if (level === 'error' || level === 'warning') {
          this.#logger.warn({ msg: withoutPayload(message), error: reasonOf(meta['error']) });
        }
      }),
    });
    this.#runner.promise.catch((error: unknown) => {
      this.#logger.error({ msg: 'the job runner stopped', reason: String(error) });
      this.#runner = undefined;
    });
  }

  async stop(): Promise<void> {
    clearInterval(this.#sweep);
    this.#stopping.abort();
    await this.#runner?.stop();
    this.#runner = undefined;
    await this.#liveness?.end().catch(() => undefined);
    await this.#pool?.end();
  }

  #taskList(): TaskList {
    return Object.fromEntries(
      [...this.jobs.handlers].map(([task, handler]) => [
        task,
        (payload: unknown, helpers) =>
          handler(payload as never, {
            attempt: helpers.job.attempts,
            signal: this.#stopping.signal,
          }),
      ]),
    );
  }

  async #connectLiveness(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.database.url,
      connectionTimeoutMillis: 5_000,
      application_name: 'atelier-ouvert liveness',
    });
    client.on('error', () => {
      if (this.#liveness === client) {
        this.#liveness = undefined;
      }
    });
    await client.connect();
    this.#liveness = client;
    for (const id of this.#poolIds) {
      await this.#holdLock(id);
    }
  }

  async #holdLock(poolId: string): Promise<void> {
    try {
      await this.#liveness?.query('SELECT pg_advisory_lock($1, hashtext($2))', [
        livenessSpace,
        poolId,
      ]);
    } catch (error) {
      this.#logger.warn({
        msg: 'this process could not show that it lives',
        reason: String(error),
      });
    }
  }

  async #keepAlive(): Promise<void> {
    try {
      if (this.#liveness === undefined) {
        await this.#connectLiveness();
      }
      await this.#takeBackJobsOfDeadProcesses();
      if (this.#runner === undefined && !this.#stopping.signal.aborted) {
        await this.#run();
      }
    } catch (error) {
      this.#logger.warn({ msg: 'jobs wait for the database', reason: (error as Error).message });
    }
  }

  async #takeBackJobsOfDeadProcesses(): Promise<void> {
    const { rows } = (await this.#liveness?.query<{ id: string }>(
      `SELECT DISTINCT j.locked_by AS id
         FROM graphile_worker.jobs j
        WHERE j.locked_by IS NOT NULL
          AND NOT EXISTS (
            SELECT 1 FROM pg_locks l
             WHERE l.locktype = 'advisory' AND l.classid = $1::int::oid AND l.objsubid = 2
               AND l.objid = hashtext(j.locked_by)::bit(32)::bigint::oid
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))`,
      [livenessSpace],
    )) ?? { rows: [] };
    const dead = rows.map(({ id }) => id).filter((id) => !this.#poolIds.has(id));
    if (dead.length > 0) {
      await this.#liveness?.query('SELECT graphile_worker.force_unlock_workers($1)', [dead]);
      this.#logger.warn({ msg: `took back the jobs of ${dead.length} dead processes` });
    }
  }
}

const reasonOf = (error: unknown): string | undefined =>
  error instanceof Error ? error.message : undefined;

/** The library prints a failed job's payload behind its name; payloads stay out of the logs. */
const withoutPayload = (message: string): string => message.replace(/\{.*\}/gs, '{…}');
