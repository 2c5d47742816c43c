import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The date as a picture: weekday, day, month, then the hour. The words in full stand elsewhere on the page. */
@Component({
  selector: 'ao-date-block',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-state]': 'state()', '[attr.data-size]': 'size()' },
  template: `<time [attr.datetime]="iso()">
    <span class="weekday">{{ weekday() }}</span>
    <span class="day">{{ day() }}</span>
    <span class="month">{{ month() }}</span>
    @if (year(); as shown) {
      <span class="year">{{ shown }}</span>
    }
    <span class="hour">{{ time() }}</span>
  </time>`,
  styles: `
    :host {
      --block-ink: var(--ao-accent);
      display: block;
      color: var(--ao-ink);
    }
    time {
      display: flex;
      flex-direction: column;
      align-items: center;
      min-inline-size: 6rem;
      text-align: center;
      line-height: 1.15;
    }
    span {
      display: block;
    }
    .weekday {
      font-size: var(--ao-text-small);
      color: var(--ao-ink-quiet);
    }
    .day {
      margin-block: 0.02em 0.06em;
      font-size: 3.25rem;
      font-weight: 750;
      line-height: 1;
      letter-spacing: -0.03em;
      color: var(--block-ink);
    }
    .month {
      font-weight: 650;
    }
    .year {
      font-size: var(--ao-text-small);
      color: var(--ao-ink-quiet);
    }
    .hour {
      margin-block-start: var(--ao-space-2);
      padding: 0.1rem 0.7rem;
      border-block-start: 2px solid var(--ao-warm);
      padding-block-start: var(--ao-space-2);
      font-weight: 600;
    }
    :host([data-state='quiet']) {
      --block-ink: var(--ao-ink-quiet);
    }
    :host([data-state='quiet']) .hour {
      border-color: var(--ao-line-strong);
    }
    :host([data-state='struck']) {
      --block-ink: var(--ao-ink-quiet);
    }
    :host([data-state='struck']) :is(.day, .month, .hour) {
      text-decoration: line-through;
      text-decoration-color: var(--ao-bad);
      text-decoration-thickness: 0.1em;
      color: var(--ao-ink-quiet);
    }
    :host([data-state='struck']) .hour {
      border-color: var(--ao-bad);
    }
    :host([data-size='large']) .day {
      font-size: 4.5rem;
    }
  `,
})
export class DateBlock {
  readonly weekday = input.required<string>();
  readonly day = input.required<string>();
  readonly month = input.required<string>();
  readonly year = input('');
  readonly time = input.required<string>();
  readonly iso = input.required<string>();
  readonly state = input<'plain' | 'quiet' | 'struck'>('plain');
  readonly size = input<'plain' | 'large'>('plain');
}
