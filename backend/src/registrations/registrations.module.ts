import { Module } from '@nestjs/common';
import { OwnRegistrations } from './own-registration.js';
import { Register } from './register.js';
import { RegistrationEvents } from './registrations.events.js';
import { RegistrationsController } from './registrations.controller.js';
import { RegistrationsJobs } from './registrations.jobs.js';

@Module({
  controllers: [RegistrationsController],
  providers: [OwnRegistrations, Register, RegistrationEvents, RegistrationsJobs],
  exports: [OwnRegistrations, RegistrationEvents],
})
export class RegistrationsModule {}
