import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { DataSourceOptions } from 'typeorm';
import { Database } from './database.js';

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(url: string, entities: DataSourceOptions['entities']): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: Database, useFactory: () => new Database({ url, entities }) }],
      exports: [Database],
    };
  }
}
