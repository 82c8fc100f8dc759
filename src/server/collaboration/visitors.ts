import { randomBytes } from 'node:crypto';
import type { Access } from '$lib/domain/access/access';
import type { Db } from '$lib/server/repositories/db';

/** One person at one open document, as its connection carries them along; a new pass or a changed role changes it. */
export type Visitor = {
	planId: string;
	documentId: string;
	person: { id: string; name: string };
	/** Acts as the person, within row-level security, until `expiresAt` */
	db: Db;
	/** Milliseconds since 1970 */
	expiresAt: number;
	access: Access;
	mayEdit: boolean;
	/** Place in the palette of cursors; the same for all windows of a person in a document */
	colour: number;
};

const validFor = 60_000;

/**
 * Passes to a connection. The session's cookie is out of reach of scripts and must stay so; a page asks for a pass
 * instead, which opens one connection, once, within a minute.
 */
export class Passes {
	readonly #visitors = new Map<string, { visitor: Visitor; until: number }>();

	constructor(private readonly now: () => number = Date.now) {}

	issue(visitor: Visitor): string {
		for (const [pass, { until }] of this.#visitors)
			if (until < this.now()) this.#visitors.delete(pass);
		const pass = randomBytes(24).toString('base64url');
		this.#visitors.set(pass, { visitor, until: this.now() + validFor });
		return pass;
	}

	/** Who the pass was given to; null when it was used, is too old or was never given. */
	take(pass: string): Visitor | null {
		const found = this.#visitors.get(pass);
		this.#visitors.delete(pass);
		return found && found.until >= this.now() ? found.visitor : null;
	}
}

/** The person's colour if they have one here already, else the first that nobody has. */
export const colourFor = (personId: string, present: Visitor[]): number => {
	const own = present.find(({ person }) => person.id === personId);
	if (own) return own.colour;
	const taken = new Set(present.map(({ colour }) => colour));
	let colour = 0;
	while (taken.has(colour)) colour += 1;
	return colour;
};
