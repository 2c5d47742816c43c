import { inject, Injectable, REQUEST_CONTEXT, PLATFORM_ID, signal } from '@angular/core';
import { isPlatformServer } from '@angular/common';
import type { Site } from '@contract/site/site.contract';
import { Api } from './api';

const UNKNOWN: Site = {
  name: 'Atelier ouvert',
  publicUrl: '',
  demonstration: false,
  contactEmail: '',
  holdMinutes: 30,
};

/** What every page knows about this site. A page is still shown when this cannot be read. */
@Injectable({ providedIn: 'root' })
export class SiteInfo {
  private readonly api = inject(Api);
  private readonly outsideRequest =
    isPlatformServer(inject(PLATFORM_ID)) && !inject(REQUEST_CONTEXT, { optional: true });
  private readonly current = signal(UNKNOWN);

  readonly site = this.current.asReadonly();

  async load(): Promise<void> {
    // The build lists the routes by starting the application without a request.
    if (this.outsideRequest) return;
    const { data } = await this.api.read<Site>('/site');
    if (data) this.current.set(data);
  }
}
