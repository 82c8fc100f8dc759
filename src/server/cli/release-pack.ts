import { currentPack, releasedPacks } from '$lib/content/packs';
import { releasePack } from './pack/release';

const pack = currentPack();
const { exitCode, output, errors } = await releasePack(
	pack,
	await releasedPacks(pack.id),
	'src/content/released'
);
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
