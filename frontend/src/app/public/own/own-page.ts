import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type {
  OwnRegistration,
  RegistrationPatch,
} from '@contract/registrations/registrations.contract';
import { Answer } from '../../core/answer';
import { Api, type Loaded } from '../../core/api';
import { dayInFull, momentInFull, timeOfDay } from '../../core/dates';
import { injectLocale } from '../../core/locale';
import { NativeForm, type FormValues } from '../../core/native-form';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';
import { lineMessage, LIMITS } from '../../core/wording';
import { Control, Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { FormProblem } from '../parts/form-problem';
import { LinkProblem } from '../parts/link-problem';
import { RegistrationSummary } from '../parts/registration-summary';

/** A person's own registration, by the mailed link: where one stands, calendar, correct, cancel. */
@Component({
  selector: 'ao-own-page',
  imports: [
    RouterLink,
    Control,
    Field,
    Icon,
    Notice,
    FormProblem,
    LinkProblem,
    RegistrationSummary,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-page.html',
  styleUrl: '../parts/person-page.css',
})
export class OwnPage {
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly locale = injectLocale();
  protected readonly links = inject(PageLinks);
  protected readonly limits = LIMITS;

  readonly loaded = input.required<Loaded<OwnRegistration>>();
  readonly token = input.required<string>();
  /** Set by the answer to a correction without JavaScript. */
  readonly corrected = input<string>();

  private readonly formProblem = viewChild(FormProblem);
  private readonly savedNotice = viewChild<ElementRef<HTMLElement>>('savedNotice');
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly registration = linkedSignal(() => this.loaded().data);
  protected readonly saved = linkedSignal(() => this.corrected() === '1');
  protected readonly leaving = signal(false);

  protected readonly form = new NativeForm(
    (values) =>
      (['firstName', 'lastName', 'organisation', 'needs'] as const)
        .map((field) => ({ field, message: lineMessage(field, values[field] ?? '') }))
        .filter(({ message }) => message !== ''),
    inject(Answer).submittedForm(),
  );

  protected readonly day = computed(() => {
    const session = this.registration()?.session;
    return session ? dayInFull(session.startsAt, session.timeZone, this.locale) : '';
  });
  protected readonly time = computed(() => {
    const session = this.registration()?.session;
    return session ? timeOfDay(session.startsAt, session.timeZone, this.locale) : '';
  });
  protected readonly until = computed(() => {
    const registration = this.registration();
    return registration?.holdExpiresAt
      ? momentInFull(registration.holdExpiresAt, registration.session.timeZone, this.locale)
      : null;
  });
  protected readonly ended = computed(() =>
    ['cancelled', 'declined', 'expired'].includes(this.registration()?.status ?? ''),
  );
  protected readonly changeable = computed(
    () => !this.ended() && !this.registration()?.session.past,
  );
  protected readonly action = computed(() => this.links.path('own', { token: this.token() }));
  private readonly address = computed(() => `/registrations/${encodeURIComponent(this.token())}`);
  protected readonly invitation = computed(() => `/api/v1${this.address()}/invitation.ics`);

  constructor() {
    const head = inject(PageHead);
    effect(() => {
      if (!this.loaded().data) return;
      const title = $localize`:title of the page@@own.pageTitle:Mon inscription`;
      head.set({ title, description: title, private: true });
    });
  }

  /** What stands in a field: what was typed when the form comes back, else what is known. */
  protected value(field: 'firstName' | 'lastName' | 'organisation' | 'needs'): string {
    return this.form.initial[field] ?? this.registration()?.[field] ?? '';
  }

  protected async correct(event: Event): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const done = await this.form.submit(event.target as HTMLFormElement, async (values) => {
      const { data, problem } = await this.api.send<OwnRegistration>(
        'PATCH',
        this.address(),
        this.patchFrom(values),
      );
      if (data) this.registration.set(data);
      this.saved.set(!problem);
      return problem;
    });
    if (done)
      afterNextRender(() => this.savedNotice()?.nativeElement.focus(), { injector: this.injector });
    else this.focusProblem();
  }

  protected async cancel(event: Event): Promise<void> {
    event.preventDefault();
    if (this.leaving()) return;
    this.leaving.set(true);
    this.form.problem.set(null);
    this.saved.set(false);
    const { data, problem } = await this.api.send<OwnRegistration>('DELETE', this.address());
    this.leaving.set(false);
    if (problem) {
      this.form.problem.set(problem);
      this.focusProblem();
      return;
    }
    this.registration.set(data);
    afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.injector });
  }

  private patchFrom(values: FormValues): RegistrationPatch {
    return {
      firstName: values['firstName']?.trim() ?? '',
      lastName: values['lastName']?.trim() ?? '',
      organisation: values['organisation']?.trim() ?? '',
      needs: values['needs']?.trim() ?? '',
    };
  }

  private focusProblem(): void {
    afterNextRender(() => this.formProblem()?.focus(), { injector: this.injector });
  }
}
