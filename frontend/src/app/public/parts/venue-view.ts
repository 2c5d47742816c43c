import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { VenueSummary } from '@contract/workshops/workshops.contract';
import { Typeset } from '../../core/typography';

/** A place in words: address, how to get in, accessibility. */
@Component({
  selector: 'ao-venue-view',
  imports: [Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './venue-view.html',
  styles: `
    :host {
      --ao-stack-gap: var(--ao-space-4);
      display: block;
    }
    address {
      font-style: normal;
    }
    h3 {
      margin-block-end: var(--ao-space-1);
      font-size: 1em;
    }
    ul {
      padding-inline-start: 1.2em;
    }
    .text {
      max-inline-size: var(--ao-measure);
      white-space: pre-line;
    }
  `,
})
export class VenueView {
  readonly venue = input.required<VenueSummary>();
  readonly room = input<string | null>(null);
}
