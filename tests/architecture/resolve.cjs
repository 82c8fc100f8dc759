const { resolve } = require('node:path');

/** How dependency-cruiser finds `$lib`: the same alias that SvelteKit sets. */
module.exports = {
	resolve: {
		alias: { $lib: resolve(__dirname, '../../src') },
		extensions: ['.ts', '.js', '.svelte', '.mjs', '.json', '.css', '.svelte.ts']
	}
};
