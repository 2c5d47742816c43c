import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../http/problem.contract.js';
import { NotFound } from '../http/domain-error.js';
import { formCall } from './page-forms.js';
import type { RenderContext } from './site.contract.js';

type Render = (request: Request, context: RenderContext) => Promise<Response | null>;

interface ServerBundle {
  createRenderer(options: { allowedHosts: string[] }): Render;
}

/**
 * Serves the front end from its build: hashed files for a year, pages rendered in this process. The pages'
 * own forms also work without JavaScript: they are posted to the page and answered by another page.
 */
export async function servePages(
  server: FastifyInstance,
  options: { publicUrl: string; frontendDirectory: string },
): Promise<void> {
  const bundle = (await import(
    pathToFileURL(join(options.frontendDirectory, 'server', 'server.mjs')).href
  )) as ServerBundle;
  const publicUrl = new URL(options.publicUrl);
  const render = bundle.createRenderer({ allowedHosts: [publicUrl.hostname] });

  await server.register(fastifyStatic, {
    root: join(options.frontendDirectory, 'browser'),
    wildcard: false,
    index: false,
    globIgnore: ['**/*.html'],
    setHeaders: (reply, path) => {
      void reply.header(
        'Cache-Control',
        /-[\w-]{8}\.\w+$/.test(path)
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=3600',
      );
    },
  });

  const api: RenderContext['api'] = async ({ method, url, headers, body }) => {
    const answer = await server.inject({
      method: method as 'GET',
      url,
      headers,
      ...(body !== undefined && { payload: body }),
    });
    const flat = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
    );
    return { status: answer.statusCode, headers: flat, body: answer.body };
  };

  async function page(
    request: FastifyRequest,
    reply: FastifyReply,
    context: RenderContext,
    status?: number,
  ): Promise<void> {
    if (/^\/(api|health)(\/|$)/.test(request.url)) {
      throw new NotFound();
    }
    const target = new URL(request.url, publicUrl);
    const rendered = await render(
      new Request(target, { headers: { 'accept-language': 'fr' } }),
      context,
    );
    if (rendered === null) {
      throw new NotFound();
    }
    const location = rendered.headers.get('location');
    if (location !== null) {
      return reply.redirect(location, rendered.status);
    }
    const html = await rendered.text();
    return reply
      .status(status ?? context.status ?? rendered.status)
      .type('text/html; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .send(html.replaceAll('="CSP_NONCE"', `="${reply.cspNonce}"`));
  }

  server.get('/*', (request, reply) => page(request, reply, { api }));

  server.post('/*', async (request, reply) => {
    const fields = request.body as Record<string, string> | undefined;
    const call = formCall(new URL(request.url, publicUrl).pathname, fields ?? {});
    if (call === null || typeof fields !== 'object') {
      throw new NotFound();
    }
    const answer = await api({
      method: call.method,
      url: call.url,
      headers: {
        'accept-language': call.locale,
        // A request that announces JSON and has none is refused.
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    });
    if (answer.status < 300) {
      // 303: the browser fetches the next page, and going back does not send the form again (RFC 9110, 15.4.4).
      return reply.redirect(call.next(JSON.parse(answer.body) as Record<string, unknown>), 303);
    }
    const problem = JSON.parse(answer.body) as Problem;
    return page(request, reply, { api, form: { values: fields, problem } }, problem.status);
  });
}
