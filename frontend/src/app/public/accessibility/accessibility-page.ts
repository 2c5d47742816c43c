import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { PageHead } from '../../core/page-head';
import { SiteInfo } from '../../core/site-info';

/** The accessibility statement. Without an audit the honest state is "not compliant". */
@Component({
  selector: 'ao-accessibility-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './accessibility-page.html',
})
export class AccessibilityPage {
  protected readonly site = inject(SiteInfo).site;

  constructor() {
    const head = inject(PageHead);
    effect(() =>
      head.set({
        title: $localize`:title of the page@@accessibility.pageTitle:Accessibilité`,
        description: $localize`:description for search engines@@accessibility.description:Déclaration d’accessibilité du site, état de conformité, signaler une difficulté.`,
        page: 'accessibility',
      }),
    );
  }
}
