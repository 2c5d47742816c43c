import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How much of something is taken. The same is always said in words beside it. */
@Component({
  selector: 'ao-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true', '[attr.data-level]': 'level()' },
  template: `<svg viewBox="0 0 100 6" preserveAspectRatio="none">
    <rect class="track" width="100" height="6" />
    <rect class="fill" [attr.width]="share()" height="6" />
  </svg>`,
  styles: `
    :host {
      display: block;
      block-size: 6px;
      border-radius: 3px;
      overflow: hidden;
      outline: 1px solid var(--ao-line-strong);
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
    .track {
      fill: var(--ao-surface);
    }
    .fill {
      fill: var(--ao-accent);
    }
    :host([data-level='high']) .fill {
      fill: var(--ao-warm);
    }
    :host([data-level='full']) .fill {
      fill: var(--ao-line-strong);
    }
    @media (forced-colors: active) {
      .track {
        fill: Canvas;
      }
      .fill {
        fill: CanvasText;
      }
    }
  `,
})
export class Bar {
  readonly taken = input.required<number>();
  readonly of = input.required<number>();
  readonly level = input<'normal' | 'high' | 'full'>('normal');
  protected readonly share = computed(() =>
    this.of() > 0 ? Math.min(100, Math.round((100 * this.taken()) / this.of())) : 0,
  );
}
