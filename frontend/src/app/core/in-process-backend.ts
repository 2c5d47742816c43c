import {
  HttpErrorResponse,
  HttpHeaders,
  HttpResponse,
  type HttpBackend,
  type HttpEvent,
  type HttpRequest,
} from '@angular/common/http';
import { inject, Injectable, REQUEST_CONTEXT } from '@angular/core';
import type { RenderContext } from '@contract/site/site.contract';
import { from, type Observable } from 'rxjs';

/** On the server, the API is called inside the process: no socket, no port, no proxy in between. */
@Injectable()
export class InProcessBackend implements HttpBackend {
  private readonly context = inject(REQUEST_CONTEXT, { optional: true }) as RenderContext | null;

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    return from(this.answer(request));
  }

  private async answer(request: HttpRequest<unknown>): Promise<HttpEvent<unknown>> {
    const url = withoutOrigin(request.urlWithParams);
    if (!this.context) {
      throw new HttpErrorResponse({ status: 0, url, statusText: 'No API outside a request' });
    }
    const headers: Record<string, string> = { accept: 'application/json' };
    for (const name of request.headers.keys()) {
      headers[name.toLowerCase()] = request.headers.get(name) ?? '';
    }
    const payload = request.serializeBody();
    const response = await this.context.api({
      method: request.method,
      url,
      headers,
      ...(typeof payload === 'string' ? { body: payload } : {}),
    });
    const init = {
      headers: new HttpHeaders(response.headers),
      status: response.status,
      url,
    };
    const body = parse(response.body);
    if (response.status >= 200 && response.status < 300) {
      return new HttpResponse({ ...init, body });
    }
    throw new HttpErrorResponse({ ...init, error: body });
  }
}

function withoutOrigin(url: string): string {
  const path = /^https?:\/\/[^/]*(\/.*)$/.exec(url)?.[1];
  return path ?? url;
}

function parse(body: string): unknown {
  if (body === '') return null;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
