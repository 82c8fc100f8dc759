import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

const freePort = async (): Promise<number> => {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (address === null || typeof address === 'string') throw new Error('No free port');
	return address.port;
};

export const newDataFolder = async (): Promise<string> => {
	const folder = await mkdtemp(join(tmpdir(), 'wspolny-plan-'));
	// Where the tests run as root the database runs as somebody else, who must get in.
	await chmod(folder, 0o755);
	return folder;
};

export type OwnServer = {
	url: string;
	/** From the start of the process to the first page, ms */
	startedIn: number;
	/** What it printed so far */
	output: () => string;
	/** Ends it; answers with the exit code, null when the signal killed it. */
	end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
};

const answers = async (url: string): Promise<boolean> => {
	try {
		return (await fetch(url)).ok;
	} catch {
		// Not listening yet.
		return false;
	}
};

/** Starts the server as `npm start` does, on a port of its own, and waits for its first page. */
export const startServer = async (
	dataFolder: string,
	settings: Record<string, string> = {}
): Promise<OwnServer> => {
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const begun = performance.now();
	const server = spawn(process.execPath, ['src/server/cli/start.mjs'], {
		cwd: root,
		env: { ...process.env, PORT: String(port), ORIGIN: url, DATA_DIR: dataFolder, ...settings }
	});
	let printed = '';
	for (const stream of [server.stdout, server.stderr])
		stream.on('data', (chunk: Buffer) => {
			printed += chunk.toString();
		});
	while (!(await answers(url))) {
		if (server.exitCode !== null || performance.now() - begun > 300_000) {
			server.kill('SIGKILL');
			throw new Error(`The server did not start:\n${printed}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	return {
		url,
		startedIn: performance.now() - begun,
		output: () => printed,
		end: async (signal) => {
			if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
			const ended = once(server, 'exit');
			server.kill(signal);
			await ended;
			return server.exitCode;
		}
	};
};
