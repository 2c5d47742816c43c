import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, ResolveFn, Route, Routes } from '@angular/router';
import { pathPattern, type PageName } from '@contract/site/paths.contract';
import type {
  SessionPage,
  ThemeView,
  WorkshopDetail,
} from '@contract/workshops/workshops.contract';
import type { OwnRegistration } from '@contract/registrations/registrations.contract';
import { Api, type Loaded } from './core/api';
import type { PageLocale } from './core/locale';

/*
 * A page is shown once its data is there: the server can set the right HTTP status, and moving from page to
 * page shows no half-built screens.
 */

const query = (route: ActivatedRouteSnapshot, name: string): string | undefined =>
  route.queryParamMap.get(name) ?? undefined;

const upcoming: ResolveFn<Loaded<SessionPage>> = (route) =>
  inject(Api).read<SessionPage>('/sessions', {
    q: query(route, 'q')?.trim().slice(0, 100),
    theme: query(route, 'theme'),
    mode: query(route, 'mode'),
    open: query(route, 'open') ? 'true' : undefined,
    cursor: query(route, 'cursor'),
    limit: '12',
  });

const past: ResolveFn<Loaded<SessionPage>> = (route) =>
  inject(Api).read<SessionPage>('/sessions', {
    past: 'true',
    cursor: query(route, 'cursor'),
    limit: '20',
  });

/** The filters work without the list of themes, so a problem here is no problem of the page. */
const themes: ResolveFn<ThemeView[]> = async () => {
  const { data } = await inject(Api).read<ThemeView[] | { items: ThemeView[] }>('/themes');
  if (!data) return [];
  return Array.isArray(data) ? data : data.items;
};

const workshop: ResolveFn<Loaded<WorkshopDetail>> = (route) =>
  inject(Api).read<WorkshopDetail>(`/workshops/${segment(route, 'slug')}`);

const registration: ResolveFn<Loaded<OwnRegistration>> = (route) =>
  inject(Api).read<OwnRegistration>(`/registrations/${segment(route, 'token')}`);

const segment = (route: ActivatedRouteSnapshot, name: string): string =>
  encodeURIComponent(route.paramMap.get(name) ?? '');

export function routesFor(locale: PageLocale): Routes {
  const page = (name: PageName, route: Omit<Route, 'path' | 'data'>): Route => ({
    path: pathPattern(locale, name),
    data: { page: name },
    ...route,
  });
  return [
    page('home', {
      pathMatch: 'full',
      runGuardsAndResolvers: 'paramsOrQueryParamsChange',
      resolve: { loaded: upcoming, themes },
      loadComponent: () => import('./public/home/home-page').then((m) => m.HomePage),
    }),
    page('past', {
      runGuardsAndResolvers: 'paramsOrQueryParamsChange',
      resolve: { loaded: past },
      loadComponent: () => import('./public/past/past-page').then((m) => m.PastPage),
    }),
    page('workshop', {
      resolve: { loaded: workshop },
      loadComponent: () => import('./public/workshop/workshop-page').then((m) => m.WorkshopPage),
    }),
    page('register', {
      resolve: { loaded: workshop },
      loadComponent: () => import('./public/register/register-page').then((m) => m.RegisterPage),
    }),
    page('checkEmail', {
      loadComponent: () =>
        import('./public/check-email/check-email-page').then((m) => m.CheckEmailPage),
    }),
    page('confirm', {
      resolve: { loaded: registration },
      loadComponent: () => import('./public/confirm/confirm-page').then((m) => m.ConfirmPage),
    }),
    page('own', {
      resolve: { loaded: registration },
      loadComponent: () => import('./public/own/own-page').then((m) => m.OwnPage),
    }),
    page('lookup', {
      loadComponent: () => import('./public/lookup/lookup-page').then((m) => m.LookupPage),
    }),
    page('accessibility', {
      loadComponent: () =>
        import('./public/accessibility/accessibility-page').then((m) => m.AccessibilityPage),
    }),
    page('legal', {
      loadComponent: () => import('./public/legal/legal-page').then((m) => m.LegalPage),
    }),
    page('privacy', {
      loadComponent: () => import('./public/privacy/privacy-page').then((m) => m.PrivacyPage),
    }),
    page('siteMap', {
      loadComponent: () => import('./public/site-map/site-map-page').then((m) => m.SiteMapPage),
    }),
    {
      path: '**',
      loadComponent: () => import('./public/not-found/not-found-page').then((m) => m.NotFoundPage),
    },
  ];
}
