import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environment } from '$lib/server/environment';
import { newClient } from '$lib/server/supabase/clients';

/**
 * Fills the embedded database with the demonstration, once, and keeps its sign-ins beside the database, where the start
 * command reads them to print them. Nothing happens with DEMO=off. Where it fails the tool is of use all the same: the
 * failure is logged and the next start tries again.
 */
export const prepareDemo = async (): Promise<void> => {
	const signInsFile = join(environment.dataFolder, 'demo-sign-ins.json');
	if (!environment.demo || existsSync(signInsFile)) return;
	try {
		const { seedDemo } = await import('$lib/server/demo/seed-demo');
		const signIns = await seedDemo(() => newClient());
		await writeFile(signInsFile, JSON.stringify(signIns, null, '\t'), { mode: 0o600 });
	} catch (failure) {
		console.error('The demonstration could not be prepared:', failure);
	}
};
