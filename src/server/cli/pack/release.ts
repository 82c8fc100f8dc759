import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
	findLostIds,
	findLostReplacements,
	findReusedIds,
	type KnownId
} from '$lib/domain/pack/id-ledger';
import type { Pack } from '$lib/domain/pack/pack';
import { releasedText } from '$lib/domain/pack/released-text';
import { compareVersions } from '$lib/domain/pack/versions';
import type { Localised } from '$lib/domain/shared/localised';
import { done, failed, type Outcome } from '../plan/outcome';

const both = ({ pl, en }: Localised): string => `${pl}\n${en}`;

const listed = (title: Localised, ids: KnownId[]): string[] =>
	ids.length === 0 ? [] : [both(title), ...ids.map(({ kind, id }) => `  ${kind}: ${id}`)];

const ledgerProblems = (pack: Pack, earlier: readonly Pack[]): string[] => [
	...listed(
		{
			pl: 'Te identyfikatory zniknęły. Wpisz je do retired.yaml albo przywróć:',
			en: 'These ids have disappeared. List them in retired.yaml or bring them back:'
		},
		findLostIds(earlier, pack)
	),
	...listed(
		{
			pl: 'Te identyfikatory są wycofane, a zestaw używa ich ponownie. Nadaj nowe:',
			en: 'These ids are retired, and the pack uses them again. Give new ones:'
		},
		findReusedIds(pack)
	),
	...listed(
		{
			pl: 'Następcy (replacedBy) tych wycofanych wpisów nie ma w zestawie:',
			en: 'What is to replace (replacedBy) these retired entries is not in the pack:'
		},
		findLostReplacements(pack)
	)
];

const otherContent = ({ id, version }: Pack): Localised => ({
	pl: `${id} ${version} wydano z inną treścią: podnieś wersję w pack.yaml.`,
	en: `${id} ${version} was released with other content: raise the version in pack.yaml.`
});

/** What stands against freezing the pack as it is; `released` = every frozen version of it. Empty = nothing. */
export const releaseProblems = (pack: Pack, released: readonly Pack[]): string[] => {
	const same = released.find(({ version }) => version === pack.version);
	if (same && !isDeepStrictEqual(same, pack)) return [both(otherContent(pack))];
	const newer = released.find(({ version }) => compareVersions(version, pack.version) > 0);
	if (newer)
		return [
			both({
				pl: `Wersja ${pack.version} jest starsza niż wydana ${newer.version}: podnieś wersję w pack.yaml.`,
				en: `Version ${pack.version} is older than the released ${newer.version}: raise the version in pack.yaml.`
			})
		];
	return ledgerProblems(pack, released);
};

/** Freezes the pack's version as a file of `folder`; a version that is frozen already stays as it is. */
export const releasePack = async (
	pack: Pack,
	released: readonly Pack[],
	folder: string
): Promise<Outcome> => {
	const problems = releaseProblems(pack, released);
	if (problems.length > 0) return failed(problems.join('\n'));
	const file = join(folder, pack.id, `${pack.version}.json`);
	if (released.some(({ version }) => version === pack.version))
		return done(`${pack.id} ${pack.version}: już wydano / released already (${file})`);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, releasedText(pack), { flag: 'wx' });
	return done(`${pack.id} ${pack.version}: ${file}`);
};
