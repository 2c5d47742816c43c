import { provideHttpClient } from '@angular/common/http';
import {
  inject,
  LOCALE_ID,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import {
  provideClientHydration,
  withEventReplay,
  withI18nSupport,
  withNoHttpTransferCache,
} from '@angular/platform-browser';
import {
  provideRouter,
  ROUTES,
  withComponentInputBinding,
  withEnabledBlockingInitialNavigation,
  withInMemoryScrolling,
} from '@angular/router';
import { routesFor } from './app.routes';
import { pageLocale } from './core/locale';
import { SiteInfo } from './core/site-info';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(),
    // What the server has read travels in the page's own state, problems included: see core/api.ts.
    provideClientHydration(withI18nSupport(), withEventReplay(), withNoHttpTransferCache()),
    provideRouter(
      [],
      withComponentInputBinding(),
      withEnabledBlockingInitialNavigation(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    // The addresses depend on the language of the build.
    { provide: ROUTES, multi: true, useFactory: () => routesFor(pageLocale(inject(LOCALE_ID))) },
    provideAppInitializer(() => inject(SiteInfo).load()),
  ],
};
