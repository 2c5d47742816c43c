import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnRegistration } from '@contract/registrations/registrations.contract';
import { momentInFull, periodInFull } from '../../core/dates';
import { injectLocale } from '../../core/locale';
import { PageLinks } from '../../core/page-links';
import { Typeset } from '../../core/typography';
import { Icon } from '../../ui/icon';
import { SessionDate } from './session-date';
import { isMoved } from './session-state';

/** What one is registered for: when, where, how many. */
@Component({
  selector: 'ao-registration-summary',
  imports: [RouterLink, Icon, SessionDate, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './registration-summary.html',
  styleUrl: './registration-summary.css',
})
export class RegistrationSummary {
  private readonly locale = injectLocale();
  protected readonly links = inject(PageLinks);
  readonly registration = input.required<OwnRegistration>();
  protected readonly session = computed(() => this.registration().session);
  protected readonly when = computed(() => periodInFull(this.session(), this.locale));
  protected readonly formerly = computed(() => {
    const { previousStartsAt, timeZone } = this.session();
    return isMoved(this.session()) && previousStartsAt
      ? momentInFull(previousStartsAt, timeZone, this.locale)
      : null;
  });
  protected readonly place = computed(() =>
    [this.session().venue?.name, this.session().room].filter((name) => !!name).join(', '),
  );
  protected readonly onSite = computed(() => this.registration().mode === 'on-site');
}
