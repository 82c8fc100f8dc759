import type { Db } from '$lib/server/supabase/clients';
import type { Person } from '$lib/server/supabase/session';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What an administrator finds the failure by in the log; empty for expected refusals */
			id?: string;
			/** What stands behind an expected refusal and what to do about it */
			detail?: string;
		}
		interface Locals {
			/** Acts as the person of the session, within row-level security */
			db: Db;
			person: Person | null;
		}
	}
}
