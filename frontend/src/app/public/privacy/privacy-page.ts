import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';
import { SiteInfo } from '../../core/site-info';

/** The whole notice on personal data. */
@Component({
  selector: 'ao-privacy-page',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './privacy-page.html',
})
export class PrivacyPage {
  protected readonly links = inject(PageLinks);
  protected readonly site = inject(SiteInfo).site;

  constructor() {
    const head = inject(PageHead);
    effect(() =>
      head.set({
        title: $localize`:title of the page@@privacy.pageTitle:Données personnelles`,
        description: $localize`:description for search engines@@privacy.description:Ce que deviennent les données des personnes inscrites, combien de temps, et leurs droits.`,
        page: 'privacy',
      }),
    );
  }
}
