import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, makeStateKey, PLATFORM_ID, TransferState } from '@angular/core';
import { isPlatformServer } from '@angular/common';
import type { Problem } from '@contract/http/problem.contract';
import { firstValueFrom } from 'rxjs';
import { injectLocale } from './locale';

/** What a page gets: the data, or the problem that stands in its place. */
export type Loaded<T> = { data: T; problem: null } | { data: null; problem: Problem };

type Query = Record<string, string | undefined>;

/**
 * The HTTP API. Reads made while the server renders a page travel in that page, whether they succeeded or
 * failed, so that the browser starts from exactly what the person already sees.
 */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);
  private readonly state = inject(TransferState);
  private readonly onServer = isPlatformServer(inject(PLATFORM_ID));
  private readonly headers = { 'Accept-Language': injectLocale() };

  async read<T>(path: string, query: Query = {}): Promise<Loaded<T>> {
    const url = withQuery(path, query);
    const key = makeStateKey<Loaded<T>>(url);
    const carried = this.state.get<Loaded<T> | null>(key, null);
    if (carried && !this.onServer) {
      this.state.remove(key);
      return carried;
    }
    const loaded = await this.settle(
      firstValueFrom(this.http.get<T>(url, { headers: this.headers })),
    );
    if (this.onServer) this.state.set(key, loaded);
    return loaded;
  }

  send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Loaded<T>> {
    return this.settle(
      firstValueFrom(
        this.http.request<T>(method, `/api/v1${path}`, {
          headers: this.headers,
          ...(body === undefined ? {} : { body }),
        }),
      ),
    );
  }

  private async settle<T>(answer: Promise<T>): Promise<Loaded<T>> {
    try {
      return { data: await answer, problem: null };
    } catch (error) {
      return { data: null, problem: toProblem(error) };
    }
  }
}

function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value) parameters.set(name, value);
  }
  const text = parameters.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

/** `/problems/network` is ours: the request did not reach the API. */
export function toProblem(error: unknown): Problem {
  if (error instanceof HttpErrorResponse) {
    const body: unknown = error.error;
    if (isProblem(body)) return body;
    if (error.status > 0) return { type: 'about:blank', title: '', status: error.status };
    return { type: '/problems/network', title: '', status: 503 };
  }
  return { type: 'about:blank', title: '', status: 500 };
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'type' in body &&
    typeof body.type === 'string' &&
    'status' in body &&
    typeof body.status === 'number'
  );
}

/** `session-full` for `/problems/session-full`, and for an address that ends so. */
export const problemSlug = (problem: Problem): string => problem.type.split('/').at(-1) ?? '';
