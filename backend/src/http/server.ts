import { Logger } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A registration with every field full stays far below. */
const bodyLimit = 64 * 1024;

declare module 'fastify' {
  interface FastifyReply {
    cspNonce: string;
  }
}

const contentSecurityPolicy = (nonce: string, secure: boolean): string =>
  [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `frame-src 'self'`,
    `form-action 'self'`,
    `base-uri 'self'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types angular angular#bundler angular#unsafe-bypass`,
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');

/** Swagger's page sets its styles inline; it has no other content than the public API description. */
const docsPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `frame-ancestors 'none'`,
].join('; ');

/** The HTTP server with what every answer has: a request id, security headers, a line in the log. */
export function createServer(options: { publicUrl: string; trustProxy: boolean }): FastifyAdapter {
  const logger = new Logger('http');
  const secure = options.publicUrl.startsWith('https:');
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit,
    trustProxy: options.trustProxy,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    // A stopping process answers what it has begun and closes idle connections.
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
  });
  const server = adapter.getInstance<FastifyInstance>();
  server.decorateReply('cspNonce', '');
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    reply.cspNonce = randomBytes(18).toString('base64');
    void reply.headers({
      'X-Request-Id': request.id,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
      'Content-Security-Policy': request.url.startsWith('/api/docs')
        ? docsPolicy
        : contentSecurityPolicy(reply.cspNonce, secure),
      ...(secure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
    });
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    // The route, not the address: addresses can hold private links.
    logger.log({
      msg: 'request',
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
  return adapter;
}
