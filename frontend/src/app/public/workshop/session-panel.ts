import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionSummary } from '@contract/workshops/workshops.contract';
import { momentInFull, periodInFull } from '../../core/dates';
import { injectLocale } from '../../core/locale';
import { PageLinks } from '../../core/page-links';
import { Typeset } from '../../core/typography';
import { Icon } from '../../ui/icon';
import { SessionBadges } from '../parts/session-badges';
import { SessionDate } from '../parts/session-date';
import { SessionSeats } from '../parts/session-seats';
import { isMoved, sessionState, takesRegistrations } from '../parts/session-state';

/** One session in the panel of its workshop: when, where, seats, and one button. */
@Component({
  selector: 'ao-session-panel',
  imports: [RouterLink, Icon, SessionBadges, SessionDate, SessionSeats, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-panel.html',
  styleUrl: './session-panel.css',
})
export class SessionPanel {
  private readonly locale = injectLocale();
  protected readonly links = inject(PageLinks);
  readonly session = input.required<SessionSummary>();
  readonly slug = input.required<string>();

  protected readonly state = computed(() => sessionState(this.session()));
  protected readonly joinable = computed(() => takesRegistrations(this.session()));
  protected readonly when = computed(() => periodInFull(this.session(), this.locale));
  protected readonly formerly = computed(() => {
    const { previousStartsAt, timeZone } = this.session();
    return isMoved(this.session()) && previousStartsAt
      ? momentInFull(previousStartsAt, timeZone, this.locale)
      : null;
  });
  protected readonly opens = computed(() => {
    const { registrationOpensAt, timeZone } = this.session();
    return registrationOpensAt ? momentInFull(registrationOpensAt, timeZone, this.locale) : null;
  });
  protected readonly closes = computed(() =>
    momentInFull(this.session().registrationClosesAt, this.session().timeZone, this.locale),
  );
}
