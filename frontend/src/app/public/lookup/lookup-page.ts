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
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RegistrationAccepted } from '@contract/registrations/registrations.contract';
import { Answer } from '../../core/answer';
import { Api } from '../../core/api';
import { injectLocale } from '../../core/locale';
import { NativeForm } from '../../core/native-form';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';
import { SiteInfo } from '../../core/site-info';
import { emailMessage, LIMITS } from '../../core/wording';
import { Control, Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { FormProblem } from '../parts/form-problem';

/** Asks for the links to one's registrations. The answer is the same whether or not the address is known. */
@Component({
  selector: 'ao-lookup-page',
  imports: [RouterLink, Control, Field, Notice, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lookup-page.html',
  styleUrl: '../parts/person-page.css',
})
export class LookupPage {
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  protected readonly locale = injectLocale();
  protected readonly links = inject(PageLinks);
  protected readonly site = inject(SiteInfo).site;
  protected readonly limits = LIMITS;
  /** Set by the answer to the form without JavaScript. */
  readonly sent = input<string>();

  private readonly formProblem = viewChild(FormProblem);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly done = linkedSignal(() => this.sent() === '1');
  protected readonly action = computed(() => this.links.path('lookup'));
  protected readonly form = new NativeForm(
    ({ email }) =>
      [{ field: 'email', message: emailMessage(email ?? '') }].filter(
        ({ message }) => message !== '',
      ),
    inject(Answer).submittedForm(),
  );

  constructor() {
    const head = inject(PageHead);
    effect(() =>
      head.set({
        title: $localize`:title of the page@@lookup.pageTitle:Retrouver mon inscription`,
        description: $localize`:description for search engines@@lookup.description:Recevoir par courriel le lien vers vos inscriptions aux ateliers ouverts.`,
        page: 'lookup',
      }),
    );
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const sent = await this.form.submit(event.target as HTMLFormElement, async ({ email }) => {
      const { problem } = await this.api.send<RegistrationAccepted>(
        'POST',
        '/registrations/lookup',
        {
          email: email?.trim(),
          locale: this.locale,
        },
      );
      this.done.set(!problem);
      return problem;
    });
    afterNextRender(
      () => (sent ? this.heading()?.nativeElement.focus() : this.formProblem()?.focus()),
      { injector: this.injector },
    );
  }
}
