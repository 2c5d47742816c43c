import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, type IconName } from './icon';

export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'info';

/** A state in one icon and one word. */
@Component({
  selector: 'ao-badge',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()' },
  template: `<ao-icon [name]="icon()" /><span><ng-content /></span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      padding: 0.15rem 0.6rem 0.15rem 0.45rem;
      border: 1px solid color-mix(in srgb, currentcolor 35%, transparent);
      border-radius: var(--ao-radius);
      background: var(--ao-sunken);
      color: var(--ao-ink-quiet);
      font-size: var(--ao-text-small);
      font-weight: 600;
      line-height: 1.5;
      white-space: nowrap;
    }
    :host([data-tone='good']) {
      background: var(--ao-good-soft);
      color: var(--ao-good);
    }
    :host([data-tone='warn']) {
      background: var(--ao-warn-soft);
      color: var(--ao-warn);
    }
    :host([data-tone='bad']) {
      background: var(--ao-bad-soft);
      color: var(--ao-bad);
    }
    :host([data-tone='info']) {
      background: var(--ao-info-soft);
      color: var(--ao-info);
    }
  `,
})
export class Badge {
  readonly tone = input<Tone>('neutral');
  readonly icon = input.required<IconName>();
}
