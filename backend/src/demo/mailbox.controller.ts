import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { NotFound } from '../http/domain-error.js';
import type { PathLocale } from '../site/paths.contract.js';
import { framedHtml, listPage, messagePage, notFoundPage } from './mailbox-pages.js';
import { MailboxServer } from './mailbox-server.js';
import { mailboxStyle } from './mailbox-style.js';

/**
 * A message's HTML comes from outside: it runs no script, loads nothing, and stands in a frame of its own
 * origin. `sandbox` is said here too, so that the address is as harmless when it is opened by itself.
 */
const framePolicy = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  'img-src data:',
  `frame-ancestors 'self'`,
  'sandbox allow-top-navigation-by-user-activation',
].join('; ');

const localeOf = ({ url }: FastifyRequest): PathLocale => (url.startsWith('/en/') ? 'en' : 'fr');

/** The pages of the stand-in mailbox; they work without JavaScript. */
@ApiExcludeController()
@Controller()
export class MailboxController {
  readonly #siteName: string;

  constructor(
    @Inject(CONFIGURATION) { siteName }: Configuration,
    @Inject(MailboxServer) private readonly mailbox: MailboxServer,
  ) {
    this.#siteName = siteName;
  }

  @Get('demo/mailbox.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  style(): string {
    return mailboxStyle;
  }

  @Get(['demo/mailbox', 'en/demo/mailbox'])
  async list(
    @Query('q') q: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const recipient = typeof q === 'string' ? q.trim().slice(0, 254) : '';
    const mails = await this.mailbox.store.list(recipient);
    await this.#send(reply, listPage(mails, recipient, this.#frame(request)));
  }

  @Get(['demo/mailbox/:id', 'en/demo/mailbox/:id'])
  async show(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const mail = await this.mailbox.store.find(id);
    const source = await this.mailbox.store.raw(id);
    if (mail === null || source === null) {
      return this.#send(reply.status(404), notFoundPage(this.#frame(request)));
    }
    await this.#send(reply, messagePage(mail, source.toString('utf8'), this.#frame(request)));
  }

  @Get('demo/mailbox/:id/html')
  async html(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const html = (await this.mailbox.store.find(id))?.message.html;
    if (html == null) {
      throw new NotFound();
    }
    await this.#send(reply.header('Content-Security-Policy', framePolicy), framedHtml(html));
  }

  @Get('demo/mailbox/:id/message.eml')
  async eml(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const raw = await this.mailbox.store.raw(id);
    if (raw === null) {
      throw new NotFound();
    }
    await this.#download(reply, 'message/rfc822', `message-${id}.eml`, raw);
  }

  @Get('demo/mailbox/:id/invite.ics')
  async ics(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const invitation = (await this.mailbox.store.find(id))?.message.invitation;
    if (invitation == null) {
      throw new NotFound();
    }
    const type = `text/calendar; charset=utf-8; method=${invitation.method === 'CANCEL' ? 'CANCEL' : 'REQUEST'}`;
    await this.#download(reply, type, 'invite.ics', invitation.source);
  }

  #frame(request: FastifyRequest): { locale: PathLocale; siteName: string } {
    return { locale: localeOf(request), siteName: this.#siteName };
  }

  async #send(reply: FastifyReply, page: string): Promise<void> {
    await reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-store').send(page);
  }

  async #download(
    reply: FastifyReply,
    type: string,
    name: string,
    content: string | Buffer,
  ): Promise<void> {
    await reply
      .type(type)
      .header('Content-Disposition', `attachment; filename="${name}"`)
      .header('Cache-Control', 'no-store')
      .send(content);
  }
}
