import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Tone } from './badge';
import { Icon, type IconName } from './icon';

const ICONS: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  good: 'check',
  warn: 'alert',
  bad: 'alert',
};

/** A message set apart from the text. */
@Component({
  selector: 'ao-notice',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()' },
  template: `<ao-icon [name]="icon()" />
    <div class="ao-stack"><ng-content /></div>`,
  styles: `
    :host {
      --tone: var(--ao-ink-quiet);
      --ao-stack-gap: var(--ao-space-2);
      display: flex;
      gap: var(--ao-space-3);
      padding: var(--ao-space-4);
      border-inline-start: 4px solid var(--tone);
      border-radius: 2px var(--ao-radius) var(--ao-radius) 2px;
      background: var(--ao-sunken);
    }
    ao-icon {
      margin-block-start: 0.22em;
      color: var(--tone);
    }
    div {
      flex: 1;
      min-inline-size: 0;
    }
    :host([data-tone='good']) {
      --tone: var(--ao-good);
      background: var(--ao-good-soft);
    }
    :host([data-tone='warn']) {
      --tone: var(--ao-warn);
      background: var(--ao-warn-soft);
    }
    :host([data-tone='bad']) {
      --tone: var(--ao-bad);
      background: var(--ao-bad-soft);
    }
    :host([data-tone='info']) {
      --tone: var(--ao-info);
      background: var(--ao-info-soft);
    }
  `,
})
export class Notice {
  readonly tone = input<Tone>('neutral');
  protected readonly icon = computed(() => ICONS[this.tone()]);
}
