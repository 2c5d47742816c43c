import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SessionSummary } from '@contract/workshops/workshops.contract';
import { dateBlock } from '../../core/dates';
import { injectLocale } from '../../core/locale';
import { DateBlock } from '../../ui/date-block';
import { isStruck } from './session-state';

/** A session's date block. */
@Component({
  selector: 'ao-session-date',
  imports: [DateBlock],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ao-date-block
    [weekday]="parts().weekday"
    [day]="parts().day"
    [month]="parts().month"
    [year]="withYear() ? parts().year : ''"
    [time]="parts().time"
    [iso]="parts().iso"
    [state]="state()"
    [size]="size()"
  />`,
})
export class SessionDate {
  private readonly locale = injectLocale();
  readonly session = input.required<SessionSummary>();
  readonly withYear = input(false);
  readonly size = input<'plain' | 'large'>('plain');
  protected readonly parts = computed(() =>
    dateBlock(this.session().startsAt, this.session().timeZone, this.locale),
  );
  protected readonly state = computed(() =>
    isStruck(this.session()) ? 'struck' : this.session().past ? 'quiet' : 'plain',
  );
}
