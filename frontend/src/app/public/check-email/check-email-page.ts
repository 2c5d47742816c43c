import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../core/api';
import { duration } from '../../core/dates';
import { injectLocale } from '../../core/locale';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';
import { sentToFrom, type SentTo } from '../../core/sent-to';
import { SiteInfo } from '../../core/site-info';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';

const PAUSE_SECONDS = 60;

/** After the form: where the mail went, how long the seat is held, what to do if nothing comes. */
@Component({
  selector: 'ao-check-email-page',
  imports: [RouterLink, Icon, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-email-page.html',
  styleUrl: '../parts/person-page.css',
})
export class CheckEmailPage {
  private readonly api = inject(Api);
  private readonly locale = injectLocale();
  protected readonly links = inject(PageLinks);
  protected readonly site = inject(SiteInfo).site;
  readonly session = input<string>();

  /** Known in the browser that sent the form only. */
  protected readonly sentTo = signal<SentTo | null>(null);
  protected readonly hold = computed(() => duration(this.site().holdMinutes, this.locale));
  protected readonly pause = signal(PAUSE_SECONDS);
  protected readonly again = signal<'no' | 'sending' | 'sent' | 'failed'>('no');
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    const head = inject(PageHead);
    const window = inject(DOCUMENT).defaultView;
    effect(() => {
      const title = $localize`:title of the page@@checkEmail.pageTitle:Vérifiez votre messagerie`;
      head.set({ title, description: title, page: 'checkEmail', noindex: true });
    });
    afterNextRender(() => {
      this.sentTo.set(sentToFrom(window?.history.state));
      this.startPause();
    });
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
  }

  protected async sendAgain(): Promise<void> {
    const sentTo = this.sentTo();
    if (!sentTo || this.pause() > 0 || this.again() === 'sending') return;
    this.again.set('sending');
    const { problem } = await this.api.send(
      'POST',
      `/sessions/${encodeURIComponent(sentTo.sessionId)}/registrations`,
      sentTo.request,
    );
    this.again.set(problem ? 'failed' : 'sent');
    this.startPause();
  }

  private startPause(): void {
    clearInterval(this.timer);
    this.pause.set(PAUSE_SECONDS);
    this.timer = setInterval(() => {
      this.pause.update((seconds) => seconds - 1);
      if (this.pause() <= 0) clearInterval(this.timer);
    }, 1000);
  }
}
