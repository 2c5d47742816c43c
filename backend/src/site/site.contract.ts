import { z } from 'zod';

/** What every page needs to know about this site. */
export const site = z.object({
  name: z.string(),
  publicUrl: z.string(),
  /** True when mail goes to the stand-in mailbox at /demo/mailbox and the data is invented. */
  demonstration: z.boolean(),
  contactEmail: z.string(),
  /** For how many minutes an unconfirmed registration holds its seat. */
  holdMinutes: z.int(),
});
export type Site = z.infer<typeof site>;

/**
 * Passed to the renderer as Angular's REQUEST_CONTEXT. The API is reached in-process through `api`;
 * `form` brings back what a browser without JavaScript submitted, with the problem that the API answered.
 */
export interface RenderContext {
  api(request: {
    method: string;
    url: string;
    headers: Record<string, string>;
    body?: string;
  }): Promise<{ status: number; headers: Record<string, string>; body: string }>;
  form?: {
    values: Record<string, string>;
    problem: import('../http/problem.contract.js').Problem;
  };
  /** A page sets the HTTP status of its answer here (404, 410, 503 …). */
  status?: number;
}
