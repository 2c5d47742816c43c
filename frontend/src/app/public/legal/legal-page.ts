import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { PageHead } from '../../core/page-head';
import { SiteInfo } from '../../core/site-info';

/** Who publishes the site, and under which terms. */
@Component({
  selector: 'ao-legal-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './legal-page.html',
})
export class LegalPage {
  protected readonly site = inject(SiteInfo).site;

  constructor() {
    const head = inject(PageHead);
    effect(() =>
      head.set({
        title: $localize`:title of the page@@legal.pageTitle:Mentions légales`,
        description: $localize`:description for search engines@@legal.description:Qui publie ce site, sous quelles licences, comment écrire.`,
        page: 'legal',
      }),
    );
  }
}
