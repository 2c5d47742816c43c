import { WorkshopsVenuesRegistrations1764000000000 } from '../../../migrations/1764000000000-workshops-venues-registrations.js';

/** Every migration, oldest first. Named here rather than found by a pattern, so that a build cannot miss one. */
export const migrations = [WorkshopsVenuesRegistrations1764000000000];
