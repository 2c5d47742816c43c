import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { CalendarModule } from './calendar/calendar.module.js';
import type { Clock } from './config/clock.js';
import { ConfigModule } from './config/config.module.js';
import type { Configuration } from './config/configuration.js';
import { DatabaseModule } from './database/database.module.js';
import { entities } from './entities.js';
import { HttpModule } from './http/http.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MailModule } from './mail/mail.module.js';
import { RegistrationsModule } from './registrations/registrations.module.js';
import { SiteModule } from './site/site.module.js';
import { WorkshopsModule } from './workshops/workshops.module.js';

@Module({})
export class AppModule {
  /** `extra`: the demonstration's module, which production never loads. */
  static forRoot(options: {
    configuration: Configuration;
    databaseUrl: string;
    clock?: Clock;
    extra?: (Type | DynamicModule)[];
  }): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(options.configuration, options.clock),
        DatabaseModule.forRoot(options.databaseUrl, entities),
        JobsModule,
        HttpModule,
        WorkshopsModule,
        RegistrationsModule,
        CalendarModule,
        MailModule,
        SiteModule,
        ...(options.extra ?? []),
      ],
    };
  }
}
