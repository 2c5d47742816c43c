import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionPage } from '@contract/workshops/workshops.contract';
import type { Loaded } from '../../core/api';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';
import { ProblemView } from '../parts/problem-view';
import { SessionTicket } from '../parts/session-ticket';

/** Sessions that are over, latest first. */
@Component({
  selector: 'ao-past-page',
  imports: [RouterLink, SessionTicket, ProblemView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './past-page.html',
  styleUrl: '../parts/list-page.css',
})
export class PastPage {
  protected readonly links = inject(PageLinks);
  readonly loaded = input.required<Loaded<SessionPage>>();
  readonly cursor = input<string>();

  constructor() {
    const head = inject(PageHead);
    effect(() => {
      if (!this.loaded().data) return;
      head.set({
        title: $localize`:title of the page@@past.title:Ateliers passés`,
        description: $localize`:description for search engines@@past.description:Les ateliers ouverts qui ont eu lieu, avec leurs comptes rendus et ce qui en est ressorti.`,
        page: 'past',
      });
    });
  }
}
