import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';

/** Every page of the site. */
@Component({
  selector: 'ao-site-map-page',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './site-map-page.html',
})
export class SiteMapPage {
  protected readonly links = inject(PageLinks);

  constructor() {
    const head = inject(PageHead);
    effect(() =>
      head.set({
        title: $localize`:title of the page@@siteMap.pageTitle:Plan du site`,
        description: $localize`:description for search engines@@siteMap.description:Toutes les pages du site.`,
        page: 'siteMap',
      }),
    );
  }
}
