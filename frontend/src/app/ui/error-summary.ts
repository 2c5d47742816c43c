import { ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';

export interface FieldError {
  /** The id of the control. */
  field: string;
  message: string;
}

/** What has to be mended, as links to the fields. Takes the focus when asked. */
@Component({
  selector: 'ao-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', tabindex: '-1', 'aria-labelledby': 'error-summary-title' },
  template: `<h2 id="error-summary-title">{{ heading() }}</h2>
    <ng-content />
    @if (errors().length > 0) {
      <ul>
        @for (error of errors(); track error.field) {
          <li>
            <a [attr.href]="base() + '#' + error.field" (click)="go($event, error.field)">{{
              error.message
            }}</a>
          </li>
        }
      </ul>
    }`,
  styles: `
    :host {
      display: block;
      padding: var(--ao-space-4) var(--ao-space-5);
      border: 2px solid var(--ao-bad);
      border-radius: var(--ao-radius);
      background: var(--ao-bad-soft);
    }
    h2 {
      font-size: var(--ao-text-1);
    }
    ul {
      margin-block-start: var(--ao-space-2);
      padding-inline-start: 1.2em;
    }
    li {
      padding-block: 0.35rem;
    }
    a {
      color: var(--ao-bad);
      font-weight: 600;
    }
  `,
})
export class ErrorSummary {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly heading = input.required<string>();
  readonly errors = input<FieldError[]>([]);
  /** The page's own address: with a base element, `#id` alone would lead elsewhere. */
  readonly base = input('');

  focus(): void {
    this.host.nativeElement.focus();
  }

  protected go(event: Event, id: string): void {
    const control = this.host.nativeElement.ownerDocument.getElementById(id);
    if (!control) return;
    event.preventDefault();
    control.closest('details')?.setAttribute('open', '');
    control.focus();
  }
}
