import { Module } from '@nestjs/common';
import { ListSessions } from './list-sessions.js';
import { ShowWorkshop } from './show-workshop.js';
import { WorkshopsController } from './workshops.controller.js';

@Module({
  controllers: [WorkshopsController],
  providers: [ListSessions, ShowWorkshop],
})
export class WorkshopsModule {}
