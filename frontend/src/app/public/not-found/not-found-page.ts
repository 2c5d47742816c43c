import { ChangeDetectionStrategy, Component } from '@angular/core';
import { ProblemView } from '../parts/problem-view';

@Component({
  selector: 'ao-not-found-page',
  imports: [ProblemView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ao-problem-view [problem]="problem" />`,
})
export class NotFoundPage {
  protected readonly problem = { type: '/problems/not-found', title: '', status: 404 };
}
