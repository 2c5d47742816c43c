import { RenderMode, type ServerRoute } from '@angular/ssr';

/** Every page is rendered for each request: seats change by the minute. */
export const serverRoutes: ServerRoute[] = [{ path: '**', renderMode: RenderMode.Server }];
