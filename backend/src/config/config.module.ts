import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import type { Configuration } from './configuration.js';

/** Injection token of the typed configuration: `@Inject(CONFIGURATION) configuration: Configuration`. */
export const CONFIGURATION = Symbol('configuration');

@Global()
@Module({})
export class ConfigModule {
  static forRoot(configuration: Configuration, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: Clock, useValue: clock },
      ],
      exports: [CONFIGURATION, Clock],
    };
  }
}
