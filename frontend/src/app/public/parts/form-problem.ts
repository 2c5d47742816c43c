import { ChangeDetectionStrategy, Component, computed, input, viewChild } from '@angular/core';
import type { Problem } from '@contract/http/problem.contract';
import { problemSlug } from '../../core/api';
import { ErrorSummary, type FieldError } from '../../ui/error-summary';

/** What stopped a form, at its head: the fields to mend, or the problem in words. */
@Component({
  selector: 'ao-form-problem',
  imports: [ErrorSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './form-problem.html',
  styles: `
    :host {
      display: block;
    }
    :host(:empty) {
      display: none;
    }
  `,
})
export class FormProblem {
  readonly problem = input.required<Problem | null>();
  readonly errors = input.required<FieldError[]>();
  readonly base = input.required<string>();
  private readonly summary = viewChild(ErrorSummary);

  protected readonly heading = computed(() => {
    const problem = this.problem();
    if (this.errors().length > 0) {
      return $localize`:heading above the errors of a form@@formProblem.mend:Quelques points sont à corriger`;
    }
    if (!problem) return '';
    switch (problemSlug(problem)) {
      case 'network':
        return $localize`:heading, the network is lost@@formProblem.network:La connexion a été perdue`;
      case 'service-unavailable':
        return $localize`:heading, the service is down@@formProblem.unavailable:Le service est momentanément indisponible`;
      default:
        return (
          problem.title ||
          $localize`:heading, unknown problem@@formProblem.unknown:La demande n’a pas pu aboutir`
        );
    }
  });
  protected readonly reassure = computed(() => {
    const problem = this.problem();
    return (
      this.errors().length === 0 &&
      !!problem &&
      (problem.status >= 500 || problemSlug(problem) === 'network')
    );
  });

  focus(): void {
    this.summary()?.focus();
  }
}
