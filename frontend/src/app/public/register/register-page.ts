import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type {
  RegistrationAccepted,
  RegistrationRequestInput,
} from '@contract/registrations/registrations.contract';
import type { WorkshopDetail } from '@contract/workshops/workshops.contract';
import { Answer } from '../../core/answer';
import { Api, type Loaded } from '../../core/api';
import { periodInFull, duration } from '../../core/dates';
import { injectLocale } from '../../core/locale';
import { NativeForm, type FormValues } from '../../core/native-form';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';
import { sentToFrom, type SentTo } from '../../core/sent-to';
import { SiteInfo } from '../../core/site-info';
import { emailMessage, lineMessage, LIMITS } from '../../core/wording';
import { Typeset } from '../../core/typography';
import type { FieldError } from '../../ui/error-summary';
import { Control, Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { FormProblem } from '../parts/form-problem';
import { ProblemView } from '../parts/problem-view';
import { SessionDate } from '../parts/session-date';
import { SessionSeats } from '../parts/session-seats';
import { sessionState, takesRegistrations } from '../parts/session-state';

/** The registration form of one session. Posts by itself without JavaScript, as JSON with it. */
@Component({
  selector: 'ao-register-page',
  imports: [
    RouterLink,
    Field,
    Control,
    Icon,
    Notice,
    FormProblem,
    ProblemView,
    SessionDate,
    SessionSeats,
    Typeset,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './register-page.html',
  styleUrl: './register-page.css',
})
export class RegisterPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  protected readonly links = inject(PageLinks);
  protected readonly site = inject(SiteInfo).site;
  protected readonly locale = injectLocale();
  protected readonly limits = LIMITS;

  readonly loaded = input.required<Loaded<WorkshopDetail>>();
  readonly sessionId = input.required<string>();
  private readonly formProblem = viewChild(FormProblem);

  protected readonly session = computed(
    () => this.loaded().data?.sessions.find(({ id }) => id === this.sessionId()) ?? null,
  );
  protected readonly state = computed(() => {
    const session = this.session();
    return session ? sessionState(session) : null;
  });
  protected readonly joinable = computed(() => {
    const session = this.session();
    return session !== null && takesRegistrations(session);
  });
  protected readonly when = computed(() => {
    const session = this.session();
    return session ? periodInFull(session, this.locale) : '';
  });
  protected readonly action = computed(() =>
    this.links.path('register', {
      slug: this.loaded().data?.slug ?? '',
      sessionId: this.sessionId(),
    }),
  );
  protected readonly hold = computed(() => duration(this.site().holdMinutes, this.locale));
  protected readonly seatChoices = computed(() =>
    Array.from({ length: this.session()?.maxSeatsPerRegistration ?? 1 }, (_, index) => index + 1),
  );
  /** The problem in place of the page: an unknown workshop, or a session that is not one of its own. */
  protected readonly missing = { type: '/problems/not-found', title: '', status: 404 };

  protected readonly form = new NativeForm(
    (values) => this.check(values),
    inject(Answer).submittedForm(),
    { seats: '1', ...this.sentBefore() },
  );

  constructor() {
    const head = inject(PageHead);
    effect(() => {
      const workshop = this.loaded().data;
      if (!workshop || !this.session()) return;
      head.set({
        title: $localize`:title of the registration page@@register.pageTitle:Inscription : ${workshop.title}:workshop:`,
        description: workshop.summary,
        page: 'register',
        parameters: { slug: workshop.slug, sessionId: this.sessionId() },
      });
    });
  }

  protected async send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const sent = await this.form.submit(form, async (values) => {
      const request = this.requestFrom(values);
      const { problem } = await this.api.send<RegistrationAccepted>(
        'POST',
        `/sessions/${encodeURIComponent(this.sessionId())}/registrations`,
        request,
      );
      if (problem) return problem;
      const sentTo: SentTo = {
        email: request.email,
        request,
        sessionId: this.sessionId(),
        slug: this.loaded().data?.slug ?? '',
      };
      await this.router.navigate(this.links.to('checkEmail'), {
        queryParams: { session: this.sessionId() },
        state: { sentTo },
      });
      return null;
    });
    if (!sent) afterNextRender(() => this.formProblem()?.focus(), { injector: this.injector });
  }

  /** Coming back to correct the address: what was sent stands in the form again. */
  private sentBefore(): FormValues {
    const sentTo = sentToFrom(this.router.currentNavigation()?.extras.state);
    if (!sentTo) return {};
    const { firstName, lastName, email, organisation, needs, mode, seats } = sentTo.request;
    return {
      firstName,
      lastName,
      email,
      organisation: organisation ?? '',
      needs: needs ?? '',
      mode: mode ?? '',
      seats: String(seats ?? 1),
      consent: 'on',
    };
  }

  private requestFrom(values: FormValues): RegistrationRequestInput {
    const optional = (name: 'organisation' | 'needs') => {
      const text = values[name]?.trim();
      return text ? { [name]: text } : {};
    };
    const mode = values['mode'];
    return {
      firstName: values['firstName']?.trim() ?? '',
      lastName: values['lastName']?.trim() ?? '',
      email: values['email']?.trim() ?? '',
      ...optional('organisation'),
      ...optional('needs'),
      seats: Number(values['seats'] ?? '1'),
      ...(mode === 'on-site' || mode === 'online' ? { mode } : {}),
      locale: this.locale,
      consent: true,
    };
  }

  private check(values: FormValues): FieldError[] {
    const errors: FieldError[] = [
      { field: 'firstName', message: lineMessage('firstName', values['firstName'] ?? '') },
      { field: 'lastName', message: lineMessage('lastName', values['lastName'] ?? '') },
      { field: 'email', message: emailMessage(values['email'] ?? '') },
      { field: 'organisation', message: lineMessage('organisation', values['organisation'] ?? '') },
      { field: 'needs', message: lineMessage('needs', values['needs'] ?? '') },
    ];
    if (this.session()?.mode === 'hybrid' && !values['mode']) {
      errors.push({
        field: 'mode',
        message: $localize`:error beside the attendance mode@@error.mode:Choisissez de venir sur place ou de participer en ligne.`,
      });
    }
    if (values['consent'] !== 'on') {
      errors.push({
        field: 'consent',
        message: $localize`:error beside the consent box@@error.consent:Cochez la case pour que nous puissions enregistrer votre inscription.`,
      });
    }
    return errors.filter(({ message }) => message !== '');
  }
}
