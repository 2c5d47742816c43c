import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  viewChild,
} from '@angular/core';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { toSignal } from '@angular/core/rxjs-interop';
import { pathTo, type PageName } from '@contract/site/paths.contract';
import { filter, map, startWith } from 'rxjs';
import { injectLocale, otherLocale } from './core/locale';
import { PageLinks } from './core/page-links';
import { SiteInfo } from './core/site-info';
import { Icon } from './ui/icon';

/** The frame around every page: skip link, header, main, footer. */
@Component({
  selector: 'ao-root',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './app.html',
  styleUrl: './app.css',
})
export class App {
  private readonly router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly links = inject(PageLinks);
  protected readonly site = inject(SiteInfo).site;
  protected readonly locale = injectLocale();
  protected readonly other = otherLocale(this.locale);

  /** The same page in the other language, with its parameters and its query. */
  protected readonly otherAddress = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(null),
      map(() => this.addressIn(this.other)),
    ),
    { initialValue: '/' },
  );

  protected readonly here = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(null),
      map(() => this.addressIn(this.locale)),
    ),
    { initialValue: '/' },
  );

  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;

  private first = true;

  /** After a navigation without reload, reading starts at the new page's content. */
  protected pageShown(): void {
    if (!this.first) this.main().nativeElement.focus({ preventScroll: true });
    this.first = false;
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
    this.main().nativeElement.scrollIntoView();
  }

  private addressIn(locale: 'fr' | 'en'): string {
    let route = this.router.routerState.snapshot.root;
    while (route.firstChild) route = route.firstChild;
    const page = (route.data['page'] as PageName | undefined) ?? 'home';
    const query = this.router.url.split('#')[0]?.split('?')[1];
    return pathTo(locale, page, route.params) + (query ? `?${query}` : '');
  }
}
