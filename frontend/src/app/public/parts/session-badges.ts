import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SessionSummary } from '@contract/workshops/workshops.contract';
import { Badge } from '../../ui/badge';
import { sessionState } from './session-state';

@Component({
  selector: 'ao-session-badges',
  imports: [Badge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-badges.html',
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ao-space-2);
    }
  `,
})
export class SessionBadges {
  readonly session = input.required<SessionSummary>();
  protected readonly state = computed(() => sessionState(this.session()));
}
