import { signal, type Signal } from '@angular/core';
import type { Problem } from '@contract/http/problem.contract';
import type { FieldError } from '../ui/error-summary';
import type { SubmittedForm } from './answer';

export type FormValues = Partial<Record<string, string>>;

/**
 * A native form that works with and without JavaScript. The controls keep their own values: what is typed
 * before the scripts arrive stays, and so does what is typed before an error or a network loss. (Signal forms
 * rename the controls and write their model over what was typed, so they do not fit a form that also posts.)
 */
export class NativeForm {
  private readonly errorList = signal<FieldError[]>([]);
  private readonly asked = signal(false);

  /** What the server brings back into the form. */
  readonly initial: FormValues;
  readonly errors: Signal<FieldError[]> = this.errorList.asReadonly();
  readonly problem = signal<Problem | null>(null);
  readonly sending = signal(false);

  constructor(
    private readonly check: (values: FormValues) => FieldError[],
    submitted: SubmittedForm | null,
    initial: FormValues = {},
  ) {
    this.initial = { ...initial, ...submitted?.values };
    if (submitted) this.refuse(submitted.problem);
  }

  error(field: string): string {
    return this.errorList().find((error) => error.field === field)?.message ?? '';
  }

  /** On leaving a field: say what is wrong with what was typed; an untouched field stays in peace. */
  left(event: Event): void {
    const control = event.target;
    if (!isControl(control) || !control.form || control.name === '') return;
    if (!this.asked() && control.value.trim() === '') return;
    const found = this.check(valuesOf(control.form)).find(({ field }) => field === control.name);
    this.errorList.update((list) => [
      ...list.filter(({ field }) => field !== control.name),
      ...(found ? [found] : []),
    ]);
  }

  /** Sends what the form holds, once at a time. Answers false when there is something to mend. */
  async submit(
    form: HTMLFormElement,
    send: (values: FormValues) => Promise<Problem | null>,
  ): Promise<boolean> {
    if (this.sending()) return true;
    const values = valuesOf(form);
    this.asked.set(true);
    this.problem.set(null);
    this.errorList.set(this.check(values));
    if (this.errorList().length > 0) return false;
    this.sending.set(true);
    try {
      const problem = await send(values);
      if (problem) this.refuse(problem);
      return !problem;
    } finally {
      this.sending.set(false);
    }
  }

  private refuse(problem: Problem): void {
    this.problem.set(problem);
    this.errorList.set(
      (problem.errors ?? []).map(({ path, message }) => ({
        field: path.split(/[./]/)[0] || path,
        message,
      })),
    );
  }
}

function isControl(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target !== null && 'form' in target && 'name' in target && 'value' in target;
}

export function valuesOf(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') values[name] = value;
  });
  return values;
}
