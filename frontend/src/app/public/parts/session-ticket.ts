import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionListItem } from '@contract/workshops/workshops.contract';
import { momentInFull, periodInFull } from '../../core/dates';
import { injectLocale } from '../../core/locale';
import { PageLinks } from '../../core/page-links';
import { Typeset } from '../../core/typography';
import { Icon } from '../../ui/icon';
import { SessionBadges } from './session-badges';
import { SessionDate } from './session-date';
import { SessionSeats } from './session-seats';
import { isMoved, isStruck } from './session-state';

/** A session as a ticket: date block, title, place, themes, seats. One card, one link. */
@Component({
  selector: 'ao-session-ticket',
  imports: [RouterLink, Icon, SessionBadges, SessionDate, SessionSeats, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-ticket.html',
  styleUrl: './session-ticket.css',
})
export class SessionTicket {
  private readonly locale = injectLocale();
  protected readonly links = inject(PageLinks);
  readonly session = input.required<SessionListItem>();
  protected readonly when = computed(() => periodInFull(this.session(), this.locale));
  protected readonly struck = computed(() => isStruck(this.session()));
  protected readonly formerly = computed(() => {
    const { previousStartsAt, timeZone } = this.session();
    return isMoved(this.session()) && previousStartsAt
      ? momentInFull(previousStartsAt, timeZone, this.locale)
      : null;
  });
  protected readonly place = computed(() => {
    const { venue } = this.session();
    return venue ? `${venue.name}, ${venue.city}` : null;
  });
}
