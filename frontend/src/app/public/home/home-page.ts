import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SessionPage, ThemeView } from '@contract/workshops/workshops.contract';
import type { Loaded } from '../../core/api';
import { valuesOf } from '../../core/native-form';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';
import { SiteInfo } from '../../core/site-info';
import { Icon } from '../../ui/icon';
import { ProblemView } from '../parts/problem-view';
import { SessionTicket } from '../parts/session-ticket';

/** Upcoming sessions. The address holds the filters and the page. */
@Component({
  selector: 'ao-home-page',
  imports: [RouterLink, Icon, SessionTicket, ProblemView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './home-page.html',
  styleUrls: ['../parts/list-page.css', './home-page.css'],
})
export class HomePage {
  private readonly router = inject(Router);
  protected readonly links = inject(PageLinks);
  protected readonly site = inject(SiteInfo).site;

  readonly loaded = input.required<Loaded<SessionPage>>();
  readonly themes = input.required<ThemeView[]>();
  readonly q = input<string>();
  readonly theme = input<string>();
  readonly mode = input<string>();
  readonly open = input<string>();
  readonly cursor = input<string>();

  protected readonly filtered = computed(
    () => !!(this.q() || this.theme() || this.mode() || this.open()),
  );

  protected readonly filters = computed(() => ({
    q: this.q(),
    theme: this.theme(),
    mode: this.mode(),
    open: this.open(),
  }));

  constructor() {
    const head = inject(PageHead);
    effect(() =>
      head.set({
        title: this.site().name,
        description: $localize`:description of the home page for search engines@@home.description:Ateliers ouverts sur les logiciels libres dans l’administration : dates, lieux, places restantes et inscription sans compte.`,
        page: 'home',
      }),
    );
  }

  /** The same as the form's own GET, without a reload. */
  protected search(event: Event): void {
    event.preventDefault();
    const values = valuesOf(event.target as HTMLFormElement);
    const value = (name: string) => values[name]?.trim() || null;
    void this.router.navigate(this.links.to('home'), {
      queryParams: {
        q: value('q'),
        theme: value('theme'),
        mode: value('mode'),
        open: value('open'),
      },
    });
  }
}
