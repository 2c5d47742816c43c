import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Database, type EntityClass } from './database.js';

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(url: string, entities: EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: Database, useFactory: () => new Database({ url, entities }) }],
      exports: [Database],
    };
  }
}
