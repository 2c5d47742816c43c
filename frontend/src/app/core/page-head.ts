import { DOCUMENT, isPlatformServer } from '@angular/common';
import { inject, Injectable, PLATFORM_ID } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';
import { pathTo, type PageName } from '@contract/site/paths.contract';
import { injectLocale } from './locale';
import { SiteInfo } from './site-info';

export interface PageHeadContent {
  title: string;
  description: string;
  /** The page and its parameters, for its canonical address and its other language. */
  page?: PageName;
  parameters?: Record<string, string>;
  /** Pages that belong to one person, or that are no page at all. */
  private?: boolean;
  /** Pages that say nothing to a search engine. */
  noindex?: boolean;
  structuredData?: object[];
}

/** Title, description, canonical address, languages, OpenGraph and structured data of the current page. */
@Injectable({ providedIn: 'root' })
export class PageHead {
  private readonly document = inject(DOCUMENT);
  private readonly meta = inject(Meta);
  private readonly title = inject(Title);
  private readonly info = inject(SiteInfo);
  private readonly locale = injectLocale();
  private readonly onServer = isPlatformServer(inject(PLATFORM_ID));

  private fresh = !this.onServer;

  set(content: PageHeadContent): void {
    const site = this.info.site();
    const title = content.title === site.name ? site.name : `${content.title} – ${site.name}`;
    this.title.setTitle(title);
    this.meta.updateTag({ name: 'description', content: content.description });
    this.meta.updateTag({ property: 'og:title', content: content.title });
    this.meta.updateTag({ property: 'og:description', content: content.description });
    this.meta.updateTag({ property: 'og:site_name', content: site.name });
    this.meta.updateTag({ property: 'og:type', content: 'website' });
    this.meta.updateTag({
      property: 'og:locale',
      content: this.locale === 'fr' ? 'fr_FR' : 'en_GB',
    });
    this.only('name="robots"', content.private || content.noindex, {
      name: 'robots',
      content: 'noindex, nofollow',
    });
    // The address of such a page is a key: it must not travel with the next click.
    this.only('name="referrer"', content.private, { name: 'referrer', content: 'no-referrer' });

    // What the server wrote about the first page stays true in the browser.
    const stale = this.fresh ? 'link[data-page-head]' : '[data-page-head]';
    this.document.head.querySelectorAll(stale).forEach((element) => element.remove());
    this.fresh = false;
    const { page } = content;
    if (page && !content.private) {
      const address = (locale: 'fr' | 'en') =>
        (site.publicUrl || this.document.location.origin).replace(/\/$/, '') +
        pathTo(locale, page, content.parameters);
      this.link({ rel: 'canonical', href: address(this.locale) });
      this.link({ rel: 'alternate', hreflang: 'fr', href: address('fr') });
      this.link({ rel: 'alternate', hreflang: 'en', href: address('en') });
      this.link({ rel: 'alternate', hreflang: 'x-default', href: address('fr') });
      this.meta.updateTag({ property: 'og:url', content: address(this.locale) });
    } else {
      this.meta.removeTag('property="og:url"');
    }
    // Read by search engines only, from the rendered page.
    if (this.onServer) content.structuredData?.forEach((data) => this.structuredData(data));
  }

  private only(
    selector: string,
    wanted: boolean | undefined,
    tag: { name: string; content: string },
  ) {
    if (wanted) this.meta.updateTag(tag);
    else this.meta.removeTag(selector);
  }

  private link(attributes: Record<string, string>): void {
    const element = this.document.createElement('link');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.setAttribute('data-page-head', '');
    this.document.head.appendChild(element);
  }

  private structuredData(data: object): void {
    const element = this.document.createElement('script');
    element.setAttribute('type', 'application/ld+json');
    element.setAttribute('nonce', 'CSP_NONCE');
    element.setAttribute('data-page-head', '');
    // `</script>` inside a title must not end the element.
    element.textContent = JSON.stringify(data).replace(/</g, '\\u003c');
    this.document.head.appendChild(element);
  }
}
