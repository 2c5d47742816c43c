import {
  ChangeDetectionStrategy,
  Component,
  computed,
  Directive,
  inject,
  input,
} from '@angular/core';
import { Icon } from './icon';

/** Label above, hint under it, error beside the control. Fields are required unless they say otherwise. */
@Component({
  selector: 'ao-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<label [attr.for]="for()"
      >{{ label() }}
      @if (optional()) {
        <span class="optional" i18n="marks an optional field|@@field.optional">(facultatif)</span>
      }
    </label>
    @if (hint(); as text) {
      <p class="hint" [id]="hintId()">{{ text }}</p>
    }
    <ng-content />
    @if (error(); as text) {
      <p class="error" [id]="errorId()"><ao-icon name="alert" />{{ text }}</p>
    }`,
  styles: `
    :host {
      display: block;
    }
    label {
      display: block;
      margin-block-end: var(--ao-space-1);
      font-weight: 600;
    }
    .optional {
      font-weight: 400;
      color: var(--ao-ink-quiet);
    }
    .hint {
      margin-block-end: var(--ao-space-2);
      color: var(--ao-ink-quiet);
      font-size: var(--ao-text-small);
    }
    .error {
      display: flex;
      gap: var(--ao-space-2);
      align-items: flex-start;
      margin-block-start: var(--ao-space-2);
      color: var(--ao-bad);
      font-weight: 600;
    }
    .error ao-icon {
      margin-block-start: 0.2em;
    }
  `,
})
export class Field {
  readonly for = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly optional = input(false);

  readonly hintId = computed(() => `${this.for()}-hint`);
  readonly errorId = computed(() => `${this.for()}-error`);
}

/** The native control inside a field: takes its id, description and validity from there. */
@Directive({
  selector: '[aoControl]',
  host: {
    class: 'ao-input',
    '[id]': 'field.for()',
    '[attr.aria-invalid]': 'field.error() ? "true" : null',
    '[attr.aria-describedby]': 'describedBy()',
  },
})
export class Control {
  protected readonly field = inject(Field);
  protected readonly describedBy = computed(() => {
    const ids = [
      ...(this.field.error() ? [this.field.errorId()] : []),
      ...(this.field.hint() ? [this.field.hintId()] : []),
    ];
    return ids.length > 0 ? ids.join(' ') : null;
  });
}
