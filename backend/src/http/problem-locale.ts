export type ProblemLocale = 'fr' | 'en';

/** French unless the caller prefers English: the first of the two languages in Accept-Language wins (RFC 9110, 12.5.4). */
export function problemLocale(acceptLanguage: string | undefined): ProblemLocale {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
      return { language: tag.slice(0, 2), quality: q === undefined ? 1 : Number(q) };
    })
    .filter(({ language, quality }) => (language === 'fr' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.language === 'en' ? 'en' : 'fr';
}
