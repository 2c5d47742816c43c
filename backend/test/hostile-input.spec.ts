import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Application, createApplication } from '../src/application.js';
import { Registration } from '../src/registrations/registration.entity.js';
import { Database } from '../src/database/database.js';
import type { Problem } from '../src/http/problem.contract.js';
import { freshDatabaseUrl } from './database.js';
import { aConfiguration, aSession } from './factories.js';

let application: Application;
let app: NestFastifyApplication;
let sessionId: string;

const inTenDays = Date.now() + 10 * 86_400_000;

beforeAll(async () => {
  application = await createApplication({
    configuration: aConfiguration({ role: 'web' }),
    databaseUrl: await freshDatabaseUrl('hostile'),
  });
  await application.ready;
  ({ app } = application);
  const session = await aSession(app.get(Database).manager, {
    startsAt: new Date(inTenDays),
    endsAt: new Date(inTenDays + 7_200_000),
    onSiteCapacity: 1000,
  });
  sessionId = session.id;
});
afterAll(() => application.stop());

const valid = { firstName: 'Zoé', lastName: 'Martin', email: 'zoe@example.org', consent: true };

async function send(
  body: unknown,
  { id = sessionId, headers = {} }: { id?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; problem: Problem; type: string }> {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/v1/sessions/${id}/registrations`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: answer.statusCode,
    problem: answer.json<Problem>(),
    type: String(answer.headers['content-type']),
  };
}

describe('a field that is wrong', () => {
  it.each([
    ['firstName', '', 'required'],
    ['firstName', '   ', 'required'],
    ['firstName', 'x'.repeat(81), 'too-long'],
    ['firstName', 42, 'required'],
    ['lastName', 'Mar\r\nBcc: all@example.org', 'forbidden-characters'],
    ['lastName', 'Mar\u0000tin', 'forbidden-characters'],
    ['lastName', 'nitra\u202eM', 'forbidden-characters'],
    ['email', '', 'required'],
    ['email', 'zoe', 'email-without-at'],
    ['email', 'zoe@', 'email-without-domain'],
    ['email', 'zoe@example.org, all@example.org', 'invalid-email'],
    ['email', 'zoe@example.org\r\nBcc: all@example.org', 'invalid-email'],
    ['email', `${'x'.repeat(250)}@example.org`, 'too-long'],
    ['organisation', 'x'.repeat(161), 'too-long'],
    ['needs', 'x'.repeat(1001), 'too-long'],
    ['needs', 'un\u0007 son', 'forbidden-characters'],
    ['consent', false, 'consent-required'],
    ['seats', 0, 'invalid'],
    ['seats', 2.5, 'invalid'],
    ['seats', 2, 'too-many-seats'],
    ['mode', 'online', 'invalid'],
    ['mode', 'flying', 'invalid'],
    ['locale', 'xx', 'invalid'],
  ])('%s = %j is named, with what to do (%s)', async (field, value, code) => {
    const { status, problem } = await send({ ...valid, [field]: value });
    expect(status).toBe(422);
    expect(problem).toMatchObject({
      type: '/problems/invalid-input',
      errors: [{ path: field, code }],
    });
    expect(problem.errors?.[0]?.message).not.toBe(code);
  });

  it('is told in the language asked for', async () => {
    const inFrench = await send({ ...valid, firstName: '' });
    const inEnglish = await send(
      { ...valid, firstName: '' },
      { headers: { 'accept-language': 'en' } },
    );
    expect(inFrench.problem.errors?.[0]?.message).toBe('Ce champ est nécessaire.');
    expect(inEnglish.problem.errors?.[0]?.message).toBe('This field is needed.');
  });

  it('does not hide the others', async () => {
    const { problem } = await send({});
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual([
      'consent',
      'email',
      'firstName',
      'lastName',
    ]);
  });
});

describe('text from anywhere in the world', () => {
  it.each(['<script>alert(1)</script>', 'نور', 'Zoë 🎉', `O'Brien "Bob"`, '=1+1', '김민준'])(
    '%s is kept as it was typed',
    async (lastName) => {
      const email = `${Buffer.from(lastName).toString('hex')}@example.org`;
      expect((await send({ ...valid, email, lastName })).status).toBe(202);
      const stored = await app.get(Database).manager.findOneByOrFail(Registration, { email });
      expect(stored.lastName).toBe(lastName);
    },
  );
});

describe('a body that is not one', () => {
  it.each([
    ['not JSON', '{"firstName":', {}, 400, 'bad-request'],
    ['an array', '[]', {}, 422, 'invalid-input'],
    ['too large', JSON.stringify({ ...valid, needs: 'x'.repeat(70_000) }), {}, 413, 'too-large'],
    ['of another format', '<a/>', { 'content-type': 'text/xml' }, 415, 'unsupported-media-type'],
  ])('%s is refused, with words', async (_, body, headers, status, slug) => {
    const answer = await send(body, { headers });
    expect(answer.status).toBe(status);
    expect(answer.problem.type).toBe(`/problems/${slug}`);
    expect(answer.problem.detail).toBeTruthy();
    expect(answer.type).toMatch('application/problem+json');
  });

  it.each(['nonsense', '00000000-0000-4000-8000-000000000000', '%00', "' OR 1=1"])(
    'a session called %s is not found',
    async (id) => {
      const { status, problem } = await send(valid, { id: encodeURIComponent(id) });
      expect(status).toBe(404);
      expect(problem.type).toBe('/problems/not-found');
    },
  );
});

describe('an address that leads nowhere', () => {
  it.each([
    ['/api/v1/nothing', 404],
    ['/api/v1/workshops/nothing', 404],
    ['/api/v1/registrations/nothing', 404],
    ['/api/v1/registrations/nothing/invitation.ics', 404],
    ['/api/v1/sessions?limit=0', 422],
    ['/api/v1/sessions?cursor=garbled', 422],
    ['/api/v1/sessions?from=yesterday', 422],
    ['/api/v1/sessions?mode=flying', 422],
    ['/demo/mailbox', 404],
  ])('%s answers %d with a problem', async (url, status) => {
    const answer = await app.inject({ method: 'GET', url });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
  });
});

describe('what the API says of itself', () => {
  it('describes the registration in OpenAPI from the same schema that validates it', async () => {
    const answer = await app.inject({ method: 'GET', url: '/api/openapi.json' });
    const description = answer.json<{
      openapi: string;
      paths: Record<string, Record<string, { requestBody?: { content: unknown } }>>;
    }>();
    expect(description.openapi).toMatch(/^3\.1/);
    expect(
      JSON.stringify(description.paths['/api/v1/sessions/{id}/registrations']?.['post']),
    ).toContain('firstName');
  });
});
