import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Problem } from '@contract/http/problem.contract';
import { Answer } from '../../core/answer';
import { PageHead } from '../../core/page-head';
import { PageLinks } from '../../core/page-links';
import { SiteInfo } from '../../core/site-info';

/** In place of a page that cannot be shown: what happened, and what to do next. Sets the HTTP status. */
@Component({
  selector: 'ao-problem-view',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './problem-view.html',
  styles: `
    .code {
      color: var(--ao-ink-quiet);
      font-weight: 600;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ao-space-3);
      margin-block-start: var(--ao-space-6);
    }
  `,
})
export class ProblemView {
  protected readonly links = inject(PageLinks);
  protected readonly site = inject(SiteInfo).site;
  readonly problem = input.required<Problem>();
  protected readonly kind = computed(() => {
    const { status } = this.problem();
    if (status === 404) return 'not-found';
    if (status === 410) return 'gone';
    if (status === 503 || status === 0) return 'unavailable';
    if (status === 429) return 'too-many';
    return status < 500 ? 'refused' : 'broken';
  });

  constructor() {
    const answer = inject(Answer);
    const head = inject(PageHead);
    effect(() => {
      answer.status(this.problem().status || 503);
      head.set({ title: this.title(), description: this.title(), private: true });
    });
  }

  private title(): string {
    switch (this.kind()) {
      case 'not-found':
        return $localize`:title of the page that does not exist@@problem.notFoundTitle:Page introuvable`;
      case 'gone':
        return $localize`:title of a page that is gone@@problem.goneTitle:Page retirée`;
      case 'unavailable':
        return $localize`:title of the page while the service is down@@problem.unavailableTitle:Service momentanément indisponible`;
      default:
        return $localize`:title of the page after an error@@problem.brokenTitle:Une erreur est survenue`;
    }
  }
}
