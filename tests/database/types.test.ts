import { generateTypescript, sortGeneratorMetadata } from '@supabase/postgrest-typegen/generation';
import { introspect } from '@supabase/postgrest-typegen/introspection';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDatabase, type TestDatabase } from '../support/database';

const path = 'src/server/supabase/database.types.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await startDatabase();
});
afterAll(() => database.stop());

// `npm run types` runs this file with --update, which writes the types anew.
it('the types of the database are those of the migrations', async () => {
	const metadata = await introspect(database.pool, { includedSchemas: ['public'] });
	const types = await generateTypescript(sortGeneratorMetadata(metadata), {
		format: async (code) => format(code, { ...(await resolveConfig(path)), filepath: path })
	});
	await expect(types).toMatchFileSnapshot(`../../${path}`);
});
