/**
 * The architecture as rules (design: imports point to the left only). `npm run check:layers` enforces them and
 * `npm run diagram` draws the flow from the same array.
 */
const stages = require('./stages.cjs');

const toTheRightOf = (stage) => stages.slice(stages.indexOf(stage) + 1);

const stageRules = stages.slice(0, -1).map((stage) => ({
	name: `${stage}-knows-only-the-left`,
	comment: `domain/${stage} does not know the stages that come after it`,
	severity: 'error',
	from: { path: `^src/domain/${stage}/`, pathNot: '\\.test\\.ts$' },
	to: { path: `^src/domain/(${toTheRightOf(stage).join('|')})/` }
}));

module.exports = {
	forbidden: [
		...stageRules,
		{
			name: 'domain-is-pure',
			comment: 'domain imports only domain, zod and diff; only domain/docx imports docx',
			severity: 'error',
			from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
			to: {
				pathNot: ['^src/domain/', 'node_modules/zod/', 'node_modules/diff/', 'node_modules/docx/']
			}
		},
		{
			name: 'docx-only-in-docx',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/domain/docx/' },
			to: { path: 'node_modules/docx/' }
		},
		{
			name: 'content-knows-only-domain',
			severity: 'error',
			from: { path: '^src/content/', pathNot: '\\.test\\.ts$' },
			to: { pathNot: ['^src/domain/', '^src/content/', 'node_modules/zod/'] }
		},
		{
			name: 'components-take-data-as-props',
			comment: 'components import only domain and components, never the server or content',
			severity: 'error',
			from: { path: '^src/components/' },
			to: { path: '^src/(server|content|routes)/' }
		},
		{
			name: 'ui-knows-nothing-of-plans',
			severity: 'error',
			from: { path: '^src/components/ui/' },
			to: { path: '^src/(components/(?!ui/)|domain/(?!shared/))' }
		},
		{
			name: 'supabase-only-in-server',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/server/' },
			to: { path: 'node_modules/@supabase/' }
		},
		{
			name: 'routes-do-not-reach-supabase',
			severity: 'error',
			from: { path: '^src/(routes|components)/' },
			to: { path: '^src/server/supabase/' }
		},
		{
			name: 'nothing-imports-a-route',
			severity: 'error',
			from: { pathNot: '^src/routes/' },
			to: { path: '^src/routes/' }
		},
		{
			name: 'no-cycles',
			severity: 'error',
			from: {},
			to: { circular: true, dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'every-import-resolves',
			severity: 'error',
			from: {},
			to: {
				couldNotResolve: true,
				pathNot: [
					'^(\\$app|\\$env|virtual:|\\./\\$types)',
					// Only types stand there, which no resolver of modules sees.
					'^chartjs-plugin-datalabels/types/'
				]
			}
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['i18n/paraglide', '\\.svelte-kit', 'database\\.types'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		webpackConfig: { fileName: 'tests/architecture/resolve.cjs' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
			extensions: ['.ts', '.js', '.svelte', '.mjs', '.json', '.css']
		}
	}
};
