import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Problem } from '@contract/http/problem.contract';
import { Answer } from '../../core/answer';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';
import { ProblemView } from './problem-view';

/** A mailed link that does not open anything: why, and what to do next. */
@Component({
  selector: 'ao-link-problem',
  imports: [RouterLink, ProblemView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './link-problem.html',
  styleUrl: './person-page.css',
})
export class LinkProblem {
  protected readonly links = inject(PageLinks);
  readonly problem = input.required<Problem>();
  protected readonly kind = computed(() => {
    const { status } = this.problem();
    return status === 410 ? 'expired' : status === 404 ? 'unknown' : 'other';
  });

  constructor() {
    const answer = inject(Answer);
    const head = inject(PageHead);
    effect(() => {
      if (this.kind() === 'other') return;
      answer.status(this.problem().status);
      const title =
        this.kind() === 'expired'
          ? $localize`:title of the page@@link.expiredPageTitle:Lien expiré`
          : $localize`:title of the page@@link.unknownPageTitle:Lien inconnu`;
      head.set({ title, description: title, private: true });
    });
  }
}
