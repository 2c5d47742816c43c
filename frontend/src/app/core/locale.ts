import { inject, LOCALE_ID } from '@angular/core';
import type { PathLocale } from '@contract/site/paths.contract';

export type PageLocale = PathLocale;

export const pageLocale = (localeId: string): PageLocale =>
  localeId.toLowerCase().startsWith('en') ? 'en' : 'fr';

export const injectLocale = (): PageLocale => pageLocale(inject(LOCALE_ID));

export const otherLocale = (locale: PageLocale): PageLocale => (locale === 'fr' ? 'en' : 'fr');
