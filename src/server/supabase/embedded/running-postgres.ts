import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { readIfThere } from './data-folder';

export type RunningPostgres = { pid: number; port: number };

/** postmaster.pid: process, data folder, start time, port, … one a line. */
const readPidFile = async (databaseFolder: string): Promise<RunningPostgres | null> => {
	const lines = (await readIfThere(join(databaseFolder, 'postmaster.pid')))?.split('\n') ?? [];
	const [pid, port] = [Number(lines[0]), Number(lines[3])];
	return pid > 0 ? { pid, port: port || 0 } : null;
};

export const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (cause) {
		// EPERM: it lives, but belongs to somebody else.
		return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
	}
};

/** The command line of a process, or null where the system does not tell. */
const commandOf = async (pid: number): Promise<string | null> => {
	try {
		return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
	} catch {
		// No /proc on macOS.
		return promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).then(
			({ stdout }) => stdout,
			() => null
		);
	}
};

const answers = async (port: number, password: string): Promise<boolean> => {
	const client = new Client({
		host: '127.0.0.1',
		port,
		user: 'postgres',
		password,
		database: 'postgres',
		connectionTimeoutMillis: 2000
	});
	client.on('error', () => {});
	try {
		await client.connect();
		await client.query('select 1');
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => {});
	}
};

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * The Postgres that already serves this folder: one that outlived a server which was killed hard, or that of another
 * process. One that is just stopping is waited for. Null when the folder is free; a stale lock file is removed.
 * Throws when a Postgres holds the folder for 15 s without answering.
 */
export const findRunningPostgres = async (
	databaseFolder: string,
	password: string
): Promise<RunningPostgres | null> => {
	for (let attempt = 0; attempt < 150; attempt++) {
		const running = await readPidFile(databaseFolder);
		if (!running || !isAlive(running.pid)) return null;
		const command = await commandOf(running.pid);
		if (command !== null && !command.includes(databaseFolder)) {
			// The number was given to an unrelated process since; Postgres would refuse to start.
			await rm(join(databaseFolder, 'postmaster.pid'), { force: true });
			return null;
		}
		if (running.port && (await answers(running.port, password))) return running;
		await pause(100);
	}
	throw new Error(`A Postgres holds ${databaseFolder} and does not answer; stop it and try again`);
};
