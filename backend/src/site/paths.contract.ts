/** The addresses of the public pages, in each language. The API, mails, forms and the front end share them. */
export type PathLocale = 'fr' | 'en';

const patterns = {
  fr: {
    home: '',
    past: 'ateliers-passes',
    workshop: 'ateliers/:slug',
    register: 'ateliers/:slug/inscription/:sessionId',
    checkEmail: 'inscription/verifier-votre-messagerie',
    confirm: 'inscription/confirmer/:token',
    own: 'mon-inscription/:token',
    lookup: 'retrouver-mon-inscription',
    accessibility: 'accessibilite',
    legal: 'mentions-legales',
    privacy: 'donnees-personnelles',
    siteMap: 'plan-du-site',
  },
  en: {
    home: '',
    past: 'past-workshops',
    workshop: 'workshops/:slug',
    register: 'workshops/:slug/register/:sessionId',
    checkEmail: 'registration/check-your-email',
    confirm: 'registration/confirm/:token',
    own: 'my-registration/:token',
    lookup: 'find-my-registration',
    accessibility: 'accessibility',
    legal: 'legal-notice',
    privacy: 'personal-data',
    siteMap: 'site-map',
  },
} as const;

export type PageName = keyof (typeof patterns)['fr'];

/** The route pattern of a page, without a leading slash and without the language prefix. */
export const pathPattern = (locale: PathLocale, page: PageName): string => patterns[locale][page];

/** The address of a page from the root of the site: `/ateliers/x`, `/en/workshops/x`. */
export function pathTo(
  locale: PathLocale,
  page: PageName,
  parameters: Record<string, string> = {},
): string {
  const path = pathPattern(locale, page).replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );
  return `${locale === 'en' ? '/en/' : '/'}${path}`;
}
