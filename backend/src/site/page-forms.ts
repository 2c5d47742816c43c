import { type PageName, type PathLocale, pathPattern, pathTo } from './paths.contract.js';

/** What a page's form without JavaScript asks of the API, and where the browser goes when it is done. */
export interface FormCall {
  locale: PathLocale;
  method: 'POST' | 'PATCH' | 'DELETE';
  url: string;
  body?: object;
  /** The next page; it may need the API's answer. */
  next(answer: Record<string, unknown>): string;
}

const locales: readonly PathLocale[] = ['en', 'fr'];
const pages: readonly PageName[] = ['register', 'confirm', 'own', 'lookup'];

function matchPage(
  path: string,
): { locale: PathLocale; page: PageName; parameters: Record<string, string> } | null {
  for (const locale of locales) {
    for (const page of pages) {
      const pattern = `${locale === 'en' ? '/en/' : '/'}${pathPattern(locale, page)}`;
      const expression = new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`);
      const match = expression.exec(path);
      if (match) {
        const parameters = Object.fromEntries(
          Object.entries(match.groups ?? {}).map(([name, value]) => [name, safeDecode(value)]),
        );
        return { locale, page, parameters };
      }
    }
  }
  return null;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not an encoding of anything: it will not be found, and that is the answer
  }
}

/** The API call that a submitted page form stands for; null when the address is not one of a form. */
export function formCall(path: string, fields: Record<string, string>): FormCall | null {
  const matched = matchPage(path);
  if (matched === null) {
    return null;
  }
  const { locale, page, parameters } = matched;
  const token = parameters['token'] ?? '';
  const own = (query: string) => `${pathTo(locale, 'own', { token })}${query}`;
  switch (page) {
    case 'register': {
      const { sessionId = '' } = parameters;
      return {
        locale,
        method: 'POST',
        url: `/api/v1/sessions/${encodeURIComponent(sessionId)}/registrations`,
        body: {
          firstName: fields['firstName'] ?? '',
          lastName: fields['lastName'] ?? '',
          email: fields['email'] ?? '',
          organisation: fields['organisation'] ?? '',
          needs: fields['needs'] ?? '',
          ...(fields['mode'] && { mode: fields['mode'] }),
          ...(fields['seats'] && { seats: Number(fields['seats']) }),
          consent: fields['consent'] !== undefined,
          locale,
        },
        next: () => `${pathTo(locale, 'checkEmail')}?session=${encodeURIComponent(sessionId)}`,
      };
    }
    case 'confirm':
      return {
        locale,
        method: 'POST',
        url: '/api/v1/registrations/confirm',
        body: { token },
        next: (answer) => pathTo(locale, 'own', { token: String(answer['token']) }),
      };
    case 'own':
      return fields['action'] === 'cancel'
        ? {
            locale,
            method: 'DELETE',
            url: `/api/v1/registrations/${encodeURIComponent(token)}`,
            next: () => own(''),
          }
        : {
            locale,
            method: 'PATCH',
            url: `/api/v1/registrations/${encodeURIComponent(token)}`,
            body: Object.fromEntries(
              ['firstName', 'lastName', 'organisation', 'needs']
                .filter((name) => fields[name] !== undefined)
                .map((name) => [name, fields[name]]),
            ),
            next: () => own('?corrected=1'),
          };
    default:
      return {
        locale,
        method: 'POST',
        url: '/api/v1/registrations/lookup',
        body: { email: fields['email'] ?? '', locale },
        next: () => `${pathTo(locale, 'lookup')}?sent=1`,
      };
  }
}
