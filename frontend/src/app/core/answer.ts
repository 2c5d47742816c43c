import {
  inject,
  Injectable,
  makeStateKey,
  REQUEST_CONTEXT,
  RESPONSE_INIT,
  TransferState,
} from '@angular/core';
import type { RenderContext } from '@contract/site/site.contract';

export type SubmittedForm = NonNullable<RenderContext['form']>;

const FORM = makeStateKey<SubmittedForm>('form');

/** The HTTP side of the page that is being rendered. Does nothing in the browser. */
@Injectable({ providedIn: 'root' })
export class Answer {
  private readonly init = inject(RESPONSE_INIT, { optional: true });
  private readonly context = inject(REQUEST_CONTEXT, { optional: true }) as RenderContext | null;
  private readonly state = inject(TransferState);

  status(status: number): void {
    if (this.init) this.init.status = status;
    if (this.context) this.context.status = status;
  }

  /** What a browser without JavaScript submitted to this page, with the problem the API answered; read once. */
  submittedForm(): SubmittedForm | null {
    const form = this.context?.form;
    if (form) {
      this.state.set(FORM, form);
      this.status(form.problem.status);
      return form;
    }
    const carried = this.state.get<SubmittedForm | null>(FORM, null);
    this.state.remove(FORM);
    return carried;
  }
}
