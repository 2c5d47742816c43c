import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SessionSummary } from '@contract/workshops/workshops.contract';
import { Bar } from '../../ui/bar';
import { sessionState } from './session-state';

/** Seats in words and as a bar; nothing when seats no longer matter. */
@Component({
  selector: 'ao-session-seats',
  imports: [Bar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Equal components share their hydration data, and the plural forms of the first use it up for the others
  // (Angular 22.2): this small part is rendered again instead.
  host: { ngSkipHydration: 'true' },
  templateUrl: './session-seats.html',
  styles: `
    :host {
      display: block;
      font-variant-numeric: tabular-nums;
    }
    p + ao-bar {
      margin-block-start: var(--ao-space-2);
    }
    .modes {
      color: var(--ao-ink-quiet);
      font-size: var(--ao-text-small);
    }
  `,
})
export class SessionSeats {
  readonly session = input.required<SessionSummary>();
  readonly detailed = input(false);
  protected readonly state = computed(() => sessionState(this.session()));
  protected readonly shown = computed(
    () => !['cancelled', 'postponed', 'past'].includes(this.state()),
  );
  protected readonly level = computed(() => {
    if (this.session().seatsLeft <= 0) return 'full';
    return this.state() === 'nearly-full' ? 'high' : 'normal';
  });
  protected readonly taken = computed(() => this.session().capacity - this.session().seatsLeft);
}
