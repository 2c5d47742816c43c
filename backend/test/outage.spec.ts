import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Application, createApplication } from '../src/application.js';
import { discard, startEmbeddedPostgres } from '../src/database/embedded-postgres.js';
import type { Problem } from '../src/http/problem.contract.js';
import { aConfiguration } from './factories.js';
import { eventually } from './running-site.js';

let directory: string;
let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let application: Application;
let app: NestFastifyApplication;

const startPostgres = () =>
  startEmbeddedPostgres({
    dataDirectory: join(directory, 'postgres'),
    log: () => undefined,
    durable: false,
  });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'atelier-ouvert-outage-'));
  postgres = await startPostgres();
  await postgres.stop();
  application = await createApplication({
    configuration: aConfiguration(),
    databaseUrl: postgres.url,
  });
  ({ app } = application);
}, 60_000);
afterAll(async () => {
  await application.stop();
  await postgres.stop();
  await discard(postgres.place);
  await rm(directory, { recursive: true, force: true });
}, 60_000);

const get = (url: string) => app.inject({ method: 'GET', url });
const answersWell = () =>
  eventually(async () => {
    const ready = await get('/health/ready');
    const sessions = await get('/api/v1/sessions');
    return ready.statusCode === 200 && sessions.statusCode === 200 ? true : undefined;
  }, 'the application serving again');

it('answers 503 while the database is down, at the start and later, and recovers by itself', async () => {
  for (const url of ['/health/ready', '/api/v1/sessions']) {
    const answer = await get(url);
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json<Problem>()).toMatchObject({ type: '/problems/service-unavailable' });
  }
  expect((await get('/health/live')).statusCode).toBe(200);

  postgres = await startPostgres();
  await application.ready;
  await answersWell();

  await postgres.stop();
  expect((await get('/api/v1/sessions')).statusCode).toBe(503);
  expect((await get('/health/ready')).statusCode).toBe(503);

  postgres = await startPostgres();
  await answersWell();
}, 120_000);
