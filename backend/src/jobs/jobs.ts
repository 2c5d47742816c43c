import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface JobContext {
  /** 1 for the first try. */
  attempt: number;
  /** Aborted when the process is asked to stop. */
  signal: AbortSignal;
}

export type JobHandler = (payload: never, context: JobContext) => Promise<void>;

export interface EnqueueOptions {
  /** A waiting job with the same key is replaced rather than joined by another. */
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
}

/** The tasks that this process knows, and the way to ask for one inside a transaction. */
@Injectable()
export class Jobs {
  readonly #handlers = new Map<string, JobHandler>();
  readonly #schedule: string[] = [];

  /** @throws Error when two features claim the same task. */
  register<Payload>(
    task: string,
    handler: (payload: Payload, context: JobContext) => Promise<void>,
  ): void {
    if (this.#handlers.has(task)) {
      throw new Error(`The task ${task} is registered twice.`);
    }
    this.#handlers.set(task, handler);
  }

  /** Registers a task that also runs by itself. `times`: five fields as in crontab, in UTC. */
  registerScheduled(times: string, task: string, handler: () => Promise<void>): void {
    this.register(task, handler);
    this.#schedule.push(`${times} ${task}`);
  }

  /** One line a scheduled task, as the job library reads them. */
  get crontab(): string {
    return this.#schedule.join('\n');
  }

  get handlers(): ReadonlyMap<string, JobHandler> {
    return this.#handlers;
  }

  /** Enqueues in the transaction of `manager`: the job exists when, and only when, the change does. */
  async enqueue(
    manager: EntityManager,
    task: string,
    payload: object,
    { key, runAt, maxAttempts }: EnqueueOptions = {},
  ): Promise<void> {
    await manager.query(
      `SELECT graphile_worker.add_job($1, $2::json, job_key => $3, run_at => $4, max_attempts => $5)`,
      [task, JSON.stringify(payload), key ?? null, runAt ?? null, maxAttempts ?? 25],
    );
  }
}
