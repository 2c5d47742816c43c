import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aConfiguration } from '../../test/factories.js';
import { anInvitation } from '../../test/invitations.js';
import { type InvitationMessage, writeInvitation } from '../calendar/invitation.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { createServer } from '../http/server.js';
import { MailTransport, type OutgoingMail, SmtpServer } from '../mail/transport.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxServer } from './mailbox-server.js';
import { MailboxStore } from './mailbox-store.js';

let configuration: Configuration;
let app: NestFastifyApplication;
let transport: MailTransport;

beforeAll(async () => {
  configuration = aConfiguration({
    demonstration: true,
    smtpUrl: undefined,
    dataDirectory: await mkdtemp(join(tmpdir(), 'atelier-ouvert-mailbox-')),
  });
  Logger.overrideLogger(false);
  @Module({
    controllers: [MailboxController],
    providers: [
      { provide: CONFIGURATION, useValue: configuration },
      SmtpServer,
      MailTransport,
      MailboxServer,
    ],
  })
  class MailboxAlone {}
  app = await NestFactory.create<NestFastifyApplication>(
    MailboxAlone,
    createServer({ publicUrl: 'http://localhost:3000', trustProxy: false }),
  );
  app.useGlobalFilters(new ProblemFilter());
  await app.init();
  transport = app.get(MailTransport);
});
afterAll(async () => {
  await app.close();
  await rm(configuration.dataDirectory, { recursive: true });
});
beforeEach(() =>
  rm(join(configuration.dataDirectory, 'mailbox'), { recursive: true, force: true }),
);

let serial = 0;
const send = (values: Partial<OutgoingMail> = {}): Promise<void> =>
  transport.send({
    to: { name: 'Zoé Martin', address: 'zoe@example.org' },
    subject: 'Place confirmée',
    html: '<html><head><title>x</title></head><body><a href="http://localhost:3000/x" target="_blank">Voir</a></body></html>',
    text: 'Voir : http://localhost:3000/x',
    messageId: `<${++serial}@example.org>`,
    date: new Date(),
    ...values,
  });
const invitation = (values: Partial<InvitationMessage> = {}): Pick<OutgoingMail, 'invitation'> => ({
  invitation: {
    method: values.method ?? 'REQUEST',
    text: writeInvitation(anInvitation(values)),
  },
});

const get = (url: string) => app.inject({ url });
const newest = async (locale = ''): Promise<string> => {
  const { body } = await get(`${locale}/demo/mailbox`);
  return /href="((?:\/en)?\/demo\/mailbox\/\d[^"]*)"/.exec(body)?.[1] ?? '';
};

describe('the demonstration’s mailbox', () => {
  it('says that it is empty and what to do', async () => {
    const { body, statusCode, headers } = await get('/demo/mailbox');
    expect(statusCode).toBe(200);
    expect(body).toContain('Aucun message pour le moment');
    expect(body).toContain('<html lang="fr">');
    expect(headers['cache-control']).toBe('no-store');
    expect((await get('/en/demo/mailbox')).body).toContain('No message yet');
  });

  it('lists what was sent by SMTP, newest first, and finds a recipient', async () => {
    await send({ to: { name: '', address: 'ada@example.org' }, subject: 'Un' });
    await send({ subject: 'Deux', ...invitation() });
    const { body } = await get('/demo/mailbox');
    expect(body.indexOf('Deux')).toBeLessThan(body.indexOf('>Un<'));
    expect(body).toContain('2 messages');

    const found = (await get('/demo/mailbox?q=ADA%40')).body;
    expect(found).toContain('>Un<');
    expect(found).not.toContain('Deux');
    expect((await get('/demo/mailbox?q=nobody')).body).toContain(
      'Aucun message pour cette adresse',
    );
  });

  it('shows a message and its invitation as a calendar would', async () => {
    await send(invitation({ sequence: 2 }));
    const { body } = await get(await newest());
    expect(body.match(/<h1/g)).toHaveLength(1);
    expect(body).toContain('Mise à jour\u202f: la séance change dans l’agenda');
    expect(body).toContain('Essayer des outils collaboratifs');
    expect(body).toContain('dimanche 15\u00a0mars 2026, de 14\u00a0h à 17\u00a0h (heure de Paris)');
    expect(body).toContain('Zoé Martin &lt;zoe@example.org&gt; (accepté)');
    expect(body).not.toContain('la méthode du courriel et celle');
    expect((await get(await newest('/en'))).body).toContain('Update: the session changes');
  });

  it('shows a cancellation in words', async () => {
    await send(invitation({ method: 'CANCEL', sequence: 3 }));
    const { body } = await get(await newest());
    expect(body).toContain('la séance quitte l’agenda');
  });

  it('gives the message and the invitation as files', async () => {
    await send(invitation());
    const path = await newest();
    const eml = await get(`${path}/message.eml`);
    expect(eml.headers['content-type']).toBe('message/rfc822');
    expect(eml.body).toContain('Delivered-To: zoe@example.org');
    const ics = await get(`${path}/invite.ics`);
    expect(ics.headers['content-type']).toBe('text/calendar; charset=utf-8; method=REQUEST');
    expect(ics.body).toBe(invitation().invitation?.text);
  });

  it('shows the message’s own HTML in a frame that runs and loads nothing', async () => {
    await send();
    const path = await newest();
    expect((await get(path)).body).toContain('sandbox="allow-top-navigation-by-user-activation"');
    const framed = await get(`${path}/html`);
    const policy = String(framed.headers['content-security-policy']);
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain('sandbox allow-top-navigation-by-user-activation');
    expect(policy).not.toContain('allow-scripts');
    expect(framed.body).toContain('<base target="_top">');
    expect(framed.body).not.toContain('_blank');
  });

  it('escapes everything that comes from a message', async () => {
    const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    await send({
      subject: attack,
      text: attack,
      to: { name: attack, address: 'zoe@example.org' },
      ...invitation({ title: attack, description: attack, location: attack }),
    });
    for (const url of [
      '/demo/mailbox',
      await newest(),
      `/demo/mailbox?q=${encodeURIComponent(attack)}`,
    ]) {
      const { body } = await get(url);
      expect(body).not.toContain('<script');
      expect(body).not.toContain('<img');
    }
  });

  it('says so when a calendar part cannot be read', async () => {
    await send({ invitation: { method: 'REQUEST', text: 'nonsense' } });
    expect((await get(await newest())).body).toContain('illisible');
  });

  it('has a page for what is gone', async () => {
    for (const id of ['1700000000000-0123456789ab', '..%2F..%2Fetc%2Fpasswd', 'x']) {
      const { statusCode, body } = await get(`/demo/mailbox/${id}`);
      expect(statusCode).toBe(404);
      expect(body).toContain('Ce message n’est plus là');
      expect((await get(`/demo/mailbox/${id}/html`)).statusCode).toBe(404);
      expect((await get(`/demo/mailbox/${id}/message.eml`)).statusCode).toBe(404);
    }
  });

  it('keeps the last 500 messages, over a restart too', async () => {
    const directory = join(configuration.dataDirectory, 'mailbox');
    const store = new MailboxStore(directory);
    for (let second = 0; second < 502; second++) {
      await store.add(Buffer.from(`Subject: ${second}\r\n\r\nx`), new Date(second * 1000));
    }
    expect(await readdir(directory)).toHaveLength(500);
    const [latest] = await new MailboxStore(directory).list();
    expect(latest?.message.subject).toBe('501');
    expect(latest?.receivedAt).toEqual(new Date(501_000));
  });
});
