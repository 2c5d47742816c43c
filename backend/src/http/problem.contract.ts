import { z } from 'zod';

/** RFC 9457 problem details. `type` is `/problems/<slug>`; texts follow Accept-Language (French by default). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  /** For `/problems/invalid-input`: one entry a field; `message` is worded, `code` is stable. */
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;
