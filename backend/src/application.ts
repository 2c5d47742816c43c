import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Logger } from '@nestjs/common';
import { AppModule } from './app.module.js';
import type { Clock } from './config/clock.js';
import type { Configuration } from './config/configuration.js';
import { Database } from './database/database.js';
import { JsonLogger } from './http/logger.js';
import { ProblemFilter } from './http/problem.filter.js';
import { createServer } from './http/server.js';
import { validationPipe } from './http/validation.pipe.js';
import { JobRunner } from './jobs/job-runner.js';
import { servePages } from './site/pages.js';

export interface Application {
  app: NestFastifyApplication;
  /** Resolves when the database has answered, is migrated, and jobs run. Requests are answered 503 until then. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** Puts one process together: API, pages (when there is a build of them) and jobs, by its role. */
export async function createApplication(options: {
  configuration: Configuration;
  databaseUrl: string;
  frontendDirectory?: string;
  clock?: Clock;
}): Promise<Application> {
  const { configuration, databaseUrl } = options;
  const extra = [];
  if (configuration.demonstration) {
    const { DemoModule } = await import('./demo/demo.module.js');
    extra.push(DemoModule);
  }
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot({
      configuration,
      databaseUrl,
      extra,
      ...(options.clock && { clock: options.clock }),
    }),
    createServer({ publicUrl: configuration.publicUrl, trustProxy: !configuration.demonstration }),
    { logger: new JsonLogger(configuration.logLevel), forceCloseConnections: true },
  );
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());

  const description = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle(configuration.siteName)
      .setDescription('Open workshops: sessions, registrations, calendars.')
      .setVersion('1')
      .build(),
  );
  SwaggerModule.setup('api/docs', app, description, { jsonDocumentUrl: 'api/openapi.json' });

  if (options.frontendDirectory !== undefined && configuration.role !== 'worker') {
    await servePages(app.getHttpAdapter().getInstance(), {
      publicUrl: configuration.publicUrl,
      frontendDirectory: options.frontendDirectory,
    });
  }
  await app.init();

  const runner = app.get(JobRunner);
  const ready = (async () => {
    await app.get(Database).start();
    if (configuration.demonstration) {
      const { loadDemonstrationData } = await import('./demo/demonstration-data.js');
      await loadDemonstrationData(app.get(Database).manager, new Date());
    }
    if (configuration.role !== 'web') {
      await runner.start();
    }
    new Logger('start').log({ msg: 'ready', role: configuration.role });
  })();

  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      await runner.stop();
      await app.close();
    })());
  return { app, ready, stop };
}
