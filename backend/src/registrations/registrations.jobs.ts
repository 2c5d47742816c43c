import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { eraseOldRegistrations } from './erase-old-registrations.js';
import { OwnRegistrations } from './own-registration.js';

@Injectable()
export class RegistrationsJobs implements OnModuleInit {
  readonly #logger = new Logger('retention');

  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(OwnRegistrations) private readonly own: OwnRegistrations,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register('expire-holds', ({ sessionId }: { sessionId: string }) =>
      this.own.expireHolds(sessionId),
    );
    this.jobs.registerScheduled('17 3 * * *', 'erase-old-registrations', async () => {
      const erased = await eraseOldRegistrations(this.database.manager, this.clock.now());
      this.#logger.log({ msg: 'personal data erased', ...erased });
    });
  }
}
