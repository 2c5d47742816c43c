import { AngularAppEngine } from '@angular/ssr';
import type { RenderContext } from '@contract/site/site.contract';

export type Renderer = (request: Request, context: RenderContext) => Promise<Response | null>;

/**
 * What the HTTP process mounts after the API and the static files. Both languages are served by the same
 * engine; `allowedHosts` are host names without a port, taken from the public URL at start.
 */
export function createRenderer(options: { allowedHosts: string[] }): Renderer {
  const engine = new AngularAppEngine({ allowedHosts: options.allowedHosts });
  return (request, context) => engine.handle(request, context);
}
