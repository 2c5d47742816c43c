import { Injectable } from '@angular/core';
import { pathPattern, pathTo, type PageName } from '@contract/site/paths.contract';
import { injectLocale } from './locale';

type Parameters = Record<string, string>;

/** Addresses of pages: for router links (inside this language) and for forms (from the root of the site). */
@Injectable({ providedIn: 'root' })
export class PageLinks {
  private readonly locale = injectLocale();

  /** For `routerLink`: commands relative to this language's base address. */
  to(page: PageName, parameters: Parameters = {}): string[] {
    return [
      '/',
      ...pathPattern(this.locale, page)
        .split('/')
        .filter((segment) => segment !== '')
        .map((segment) =>
          segment.startsWith(':') ? (parameters[segment.slice(1)] ?? '') : segment,
        ),
    ];
  }

  /** For `action` of a form that also works without JavaScript. */
  path(page: PageName, parameters: Parameters = {}): string {
    return pathTo(this.locale, page, parameters);
  }
}
