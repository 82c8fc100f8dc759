/**
 * `npm start`: builds the application when its sources are newer than the build, then serves it in this process. Plain
 * JavaScript, since it runs before anything is built. Settings: see .env.example.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');

const sources = ['src', 'static', 'supabase', 'package.json', 'svelte.config.js', 'vite.config.ts'];
const stamp = 'build/.begun';
/** Written by the build itself or read by no build. */
const apart = /(^|\/)(paraglide|cache|tests)$/;

/** @param {string} path @returns {number} the time of the last change, ms */
const lastChange = (path) => {
	if (!existsSync(path) || apart.test(path)) return 0;
	const found = statSync(path);
	if (!found.isDirectory()) return found.mtimeMs;
	return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
};

const buildIsCurrent = () =>
	existsSync(stamp) &&
	existsSync('build/index.js') &&
	Number(readFileSync(stamp, 'utf8')) > Math.max(...sources.map(lastChange));

const build = () => {
	console.log('Buduję aplikację, to potrwa chwilę… / Building, this takes a moment…');
	const begun = Date.now();
	const { status } = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
		{
			stdio: ['ignore', 'inherit', 'inherit']
		}
	);
	if (status !== 0) process.exit(status ?? 1);
	writeFileSync(stamp, String(begun));
};

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
const isFree = (port, host) =>
	new Promise((answer) => {
		const probe = createServer();
		probe.once('error', () => answer(false));
		probe.listen(port, host, () => probe.close(() => answer(true)));
	});

/** @param {string} host @returns {Promise<number>} */
const firstFreePort = async (host) => {
	for (let port = 3000; port < 3100; port++) if (await isFree(port, host)) return port;
	throw new Error('No free port between 3000 and 3099; set PORT');
};

/** @returns {{ name: string, email: string, password: string }[]} */
const demoSignIns = () => {
	const path = join(process.env.DATA_DIR || '.data', 'demo-sign-ins.json');
	return existsSync(path) && !process.env.SUPABASE_URL
		? JSON.parse(readFileSync(path, 'utf8'))
		: [];
};

if (!buildIsCurrent()) build();

// Only this computer, unless told otherwise: the demonstration's passwords are known to everybody.
const host = (process.env.HOST ||= '127.0.0.1');
const port = (process.env.PORT ||= String(await firstFreePort(host)));
// Forms are accepted from this origin only, so it must be the address that people type.
const origin = (process.env.ORIGIN ||= `http://localhost:${port}`);
// Imported plans are the largest; hooks.server.ts keeps everything else to less.
process.env.BODY_SIZE_LIMIT ||= '61M';
process.env.SHUTDOWN_TIMEOUT ||= '5';
process.env.NODE_ENV ||= 'production';

const { server } = await import(pathToFileURL(resolve('build/index.js')).href);

server.server.on(
	'upgrade',
	/** @param {import('node:http').IncomingMessage} request @param {import('node:stream').Duplex} socket @param {Buffer} head */
	(request, socket, head) => {
		if (request.url === '/collaboration') globalThis.collaboration?.upgrade(request, socket, head);
		else socket.destroy();
	}
);

// What people have just written is stored before the server, and with it the database, ends.
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
	const ends = process.listeners(signal);
	process.removeAllListeners(signal);
	process.once(signal, async () => {
		globalThis.planListeners?.close();
		await globalThis.rounds?.stop();
		await globalThis.collaboration?.close().catch(console.error);
		for (const end of ends) end.call(process, signal);
	});
}

console.log(`\nWspólny Plan: ${origin}\n`);
const signIns = demoSignIns();
if (signIns.length > 0) {
	console.log('Konta pokazowe / demonstration accounts:');
	for (const { name, email, password } of signIns)
		console.log(`  ${email}   ${password}   ${name}`);
	console.log('');
}
