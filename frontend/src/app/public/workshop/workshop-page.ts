import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionSummary, WorkshopDetail } from '@contract/workshops/workshops.contract';
import type { Loaded } from '../../core/api';
import { momentInFull } from '../../core/dates';
import { injectLocale } from '../../core/locale';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';
import { SiteInfo } from '../../core/site-info';
import { Typeset } from '../../core/typography';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ProblemView } from '../parts/problem-view';
import { takesRegistrations } from '../parts/session-state';
import { VenueView } from '../parts/venue-view';
import { SessionPanel } from './session-panel';
import { eventData } from './event-data';

/** The story of a workshop on one side, its sessions on the other. */
@Component({
  selector: 'ao-workshop-page',
  imports: [RouterLink, Icon, Notice, ProblemView, SessionPanel, VenueView, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './workshop-page.html',
  styleUrl: './workshop-page.css',
})
export class WorkshopPage {
  private readonly locale = injectLocale();
  protected readonly links = inject(PageLinks);
  private readonly site = inject(SiteInfo).site;

  readonly loaded = input.required<Loaded<WorkshopDetail>>();

  protected readonly upcoming = computed(() => this.sessions().filter(({ past }) => !past));
  protected readonly past = computed(() =>
    this.sessions()
      .filter(({ past }) => past)
      .reverse(),
  );
  /** The first session that one can still join: its button stays at hand on a phone. */
  protected readonly next = computed(() => this.upcoming().find(takesRegistrations) ?? null);
  protected readonly nextDay = computed(() => {
    const session = this.next();
    return session ? momentInFull(session.startsAt, session.timeZone, this.locale) : '';
  });
  /** Each place once, in the order of the sessions; past ones only when nothing is coming. */
  protected readonly venues = computed(() => {
    const from = this.upcoming().length > 0 ? this.upcoming() : this.past();
    const seen = new Map<string, SessionSummary>();
    for (const session of from) {
      if (session.venue && !seen.has(session.venue.slug)) seen.set(session.venue.slug, session);
    }
    return [...seen.values()];
  });

  constructor() {
    const head = inject(PageHead);
    effect(() => {
      const workshop = this.loaded().data;
      if (!workshop) return;
      head.set({
        title: workshop.title,
        description: workshop.summary,
        page: 'workshop',
        parameters: { slug: workshop.slug },
        structuredData: workshop.sessions.map((session) =>
          eventData(
            workshop,
            session,
            this.site().publicUrl + this.links.path('workshop', { slug: workshop.slug }),
          ),
        ),
      });
    });
  }

  private sessions(): SessionSummary[] {
    return this.loaded().data?.sessions ?? [];
  }
}
