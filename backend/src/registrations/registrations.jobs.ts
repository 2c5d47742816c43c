import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../jobs/jobs.js';
import { OwnRegistrations } from './own-registration.js';

@Injectable()
export class RegistrationsJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(OwnRegistrations) private readonly own: OwnRegistrations,
  ) {}

  onModuleInit(): void {
    this.jobs.register('expire-holds', ({ sessionId }: { sessionId: string }) =>
      this.own.expireHolds(sessionId),
    );
  }
}
