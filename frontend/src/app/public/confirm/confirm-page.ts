import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Problem } from '@contract/http/problem.contract';
import type { Confirmation, OwnRegistration } from '@contract/registrations/registrations.contract';
import { Answer } from '../../core/answer';
import { Api, type Loaded } from '../../core/api';
import { momentInFull } from '../../core/dates';
import { injectLocale } from '../../core/locale';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';
import { Notice } from '../../ui/notice';
import { FormProblem } from '../parts/form-problem';
import { LinkProblem } from '../parts/link-problem';
import { RegistrationSummary } from '../parts/registration-summary';

/** Shows what will be confirmed. Only the pressed button confirms: opening the page changes nothing. */
@Component({
  selector: 'ao-confirm-page',
  imports: [RouterLink, Notice, FormProblem, LinkProblem, RegistrationSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './confirm-page.html',
  styleUrl: '../parts/person-page.css',
})
export class ConfirmPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly locale = injectLocale();
  protected readonly links = inject(PageLinks);
  readonly loaded = input.required<Loaded<OwnRegistration>>();
  readonly token = input.required<string>();

  protected readonly problem = signal<Problem | null>(
    inject(Answer).submittedForm()?.problem ?? null,
  );
  protected readonly sending = signal(false);
  /** A link that turned out to be expired when the button was pressed. */
  protected readonly linkProblem = computed(() => {
    const late = this.problem();
    return this.loaded().problem ?? (late && [404, 410].includes(late.status) ? late : null);
  });
  protected readonly state = computed(() => {
    const status = this.loaded().data?.status;
    if (status === 'pending') return 'pending';
    return status === 'expired' || status === 'cancelled' || status === 'declined'
      ? status
      : 'confirmed';
  });
  protected readonly until = computed(() => {
    const registration = this.loaded().data;
    return registration?.holdExpiresAt
      ? momentInFull(registration.holdExpiresAt, registration.session.timeZone, this.locale)
      : null;
  });
  protected readonly action = computed(() => this.links.path('confirm', { token: this.token() }));

  constructor() {
    const head = inject(PageHead);
    effect(() => {
      if (this.linkProblem()) return;
      const title = $localize`:title of the page@@confirm.pageTitle:Confirmer mon inscription`;
      head.set({ title, description: title, private: true });
    });
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    this.sending.set(true);
    this.problem.set(null);
    const { data, problem } = await this.api.send<Confirmation>('POST', '/registrations/confirm', {
      token: this.token(),
    });
    if (data)
      await this.router.navigate(this.links.to('own', { token: data.token }), { replaceUrl: true });
    this.problem.set(problem);
    this.sending.set(false);
  }
}
