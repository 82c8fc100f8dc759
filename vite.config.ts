import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { packYaml } from './src/server/cli/pack-yaml.mjs';

/** Hands the connections of people who write at once over to the server that `vite dev` runs, as start.mjs does. */
const writingAtOnce = (): Plugin => ({
	name: 'writing-at-once',
	configureServer: ({ httpServer }) => {
		httpServer?.on('upgrade', (request, socket, head) => {
			if (request.url === '/collaboration')
				globalThis.collaboration?.upgrade(request, socket, head);
		});
	}
});

export default defineConfig({
	plugins: [
		tailwindcss(),
		packYaml(),
		paraglideVitePlugin({
			project: './src/i18n/project.inlang',
			outdir: './src/i18n/paraglide',
			// `custom-address` is the ?lang= of the library's deep links, see hooks.server.ts.
			strategy: ['custom-address', 'cookie', 'baseLocale']
		}),
		sveltekit(),
		writingAtOnce()
	],
	server: { watch: { ignored: ['**/.data/**', '**/.test-data/**'] } },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['tests/journeys/**', 'node_modules/**'],
		environment: 'node',
		testTimeout: 30_000,
		hookTimeout: 120_000
	}
});
