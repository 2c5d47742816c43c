import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../http/domain-error.js';
import type { PathLocale } from '../site/paths.contract.js';
import { invitationOf, Mailbox, type StoredMail } from './mailbox.js';
import { listPage, mailPage, stylesheet } from './mailbox-pages.js';

const html = 'text/html; charset=utf-8';

/** Mail brings its own inline styles; nothing else of it may load or run. */
const mailPolicy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation allow-popups`;

@ApiExcludeController()
@Controller()
export class MailboxController {
  constructor(@Inject(Mailbox) private readonly mailbox: Mailbox) {}

  @Get('demo/mailbox.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  stylesheet(): string {
    return stylesheet;
  }

  @Get('demo/mailbox')
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  list(@Query('q') recipient?: string): Promise<string> {
    return this.#list('fr', recipient);
  }

  @Get('en/demo/mailbox')
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  listInEnglish(@Query('q') recipient?: string): Promise<string> {
    return this.#list('en', recipient);
  }

  @Get('demo/mailbox/:id/html')
  async body(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { parsed } = await this.#find(id);
    const body = parsed.html || parsed.textAsHtml || '';
    await reply
      .type(html)
      .header('Content-Security-Policy', mailPolicy)
      // A link opens in the window, as it would from a mail program, not in the frame.
      .send(body.replace(/<head[^>]*>/i, '$&<base target="_top">'));
  }

  @Get('demo/mailbox/:file')
  @Header('Cache-Control', 'no-store')
  async show(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const [, id = file, extension] = /^(.+)\.(eml|ics)$/.exec(file) ?? [];
    const mail = await this.#find(id);
    if (extension === 'eml') {
      return reply
        .type('message/rfc822')
        .header('Content-Disposition', `attachment; filename="${id}.eml"`)
        .send(mail.raw);
    }
    if (extension === 'ics') {
      const invitation = invitationOf(mail);
      if (invitation === undefined) {
        throw new NotFound();
      }
      return reply
        .type('text/calendar; charset=utf-8')
        .header('Content-Disposition', `attachment; filename="${id}.ics"`)
        .send(invitation);
    }
    return reply.type(html).send(mailPage('fr', mail));
  }

  @Get('en/demo/mailbox/:id')
  @Header('Content-Type', html)
  @Header('Cache-Control', 'no-store')
  async showInEnglish(@Param('id') id: string): Promise<string> {
    return mailPage('en', await this.#find(id));
  }

  async #list(locale: PathLocale, recipient: unknown): Promise<string> {
    const wanted = typeof recipient === 'string' ? recipient.trim().slice(0, 254) : '';
    return listPage(locale, await this.mailbox.list(wanted), wanted);
  }

  async #find(id: string): Promise<StoredMail> {
    const mail = await this.mailbox.find(id);
    if (mail === null) {
      throw new NotFound();
    }
    return mail;
  }
}
