import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environment } from '$lib/server/environment';
import { newClient, type Db } from '$lib/server/supabase/clients';

/** Someone of the demonstration, who may be signed in as by anybody who tries the tool out. */
export type DemoSignIn = { name: string; email: string; password: string };

type DemoModule = { seedDemo: (newClient: () => Db) => Promise<DemoSignIn[]> };

const demoModules = import.meta.glob<DemoModule>('/src/server/demo/seed-demo.ts');

/**
 * Fills a new embedded database with the demonstration and keeps its sign-ins beside the database, where the start
 * command reads them to print them. Nothing happens with DEMO=off.
 */
export const prepareDemo = async (): Promise<void> => {
	const [load] = Object.values(demoModules);
	if (!load || !environment.demo) return;
	const { seedDemo } = await load();
	const signIns = await seedDemo(() => newClient());
	await writeFile(
		join(environment.dataFolder, 'demo-sign-ins.json'),
		JSON.stringify(signIns, null, '\t'),
		{ mode: 0o600 }
	);
};
