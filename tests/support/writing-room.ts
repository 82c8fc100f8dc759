import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { HocuspocusProvider } from '@hocuspocus/provider';
import { Doc } from 'yjs';
import { currentPack } from '$lib/content/packs';
import { passSchema, type DocumentPass } from '$lib/components/document/shared/pass';
import type { Plan } from '$lib/domain/plan/plan';
import type { PlanRole } from '$lib/domain/access/access';
import type { RichText } from '$lib/domain/plan/rich-text';
import { collaboration } from '$lib/server/collaboration/open-collaboration';
import { readText, writeText } from '$lib/server/collaboration/section-text';
import type { Db } from '$lib/server/repositories/db';
import { acceptInvitation, createInvitation } from '$lib/server/repositories/invitations';
import { createOrganisation } from '$lib/server/repositories/organisations';
import { createPlan } from '$lib/server/repositories/plans';
import { passForDocument } from '$lib/server/requests/document-pass';
import { newClient } from '$lib/server/supabase/clients';
import { bootEmbeddedSupabase } from '$lib/server/supabase/embedded/boot';
import { stopSupabase } from '$lib/server/supabase/supabase';
import { aPlan } from './builders';
import { newDataFolder } from './own-server';

export type Writer = {
	db: Db;
	id: string;
	pass: () => Promise<DocumentPass>;
	/** Connects and waits for the text */
	enter: () => Promise<Desk>;
};

/** A document that somebody has open: what a page holds, without the page. */
export type Desk = {
	doc: Doc;
	provider: HocuspocusProvider;
	heard: string[];
	says: (section: string) => string;
	write: (section: string, text: RichText) => void;
	leave: () => void;
};

export const saying = (...lines: string[]): RichText => ({
	type: 'doc',
	content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
});

const connect = async (url: string, name: string, token: () => Promise<string>): Promise<Desk> => {
	const doc = new Doc();
	const heard: string[] = [];
	const provider = new HocuspocusProvider({
		url,
		name,
		document: doc,
		token,
		onStateless: ({ payload }) => heard.push(payload)
	});
	await new Promise<void>((resolve, reject) => {
		provider.on('synced', () => resolve());
		provider.on('authenticationFailed', ({ reason }: { reason: string }) => {
			provider.destroy();
			reject(new Error(reason));
		});
	});
	return {
		doc,
		provider,
		heard,
		says: (section) => JSON.stringify(readText(doc.getXmlFragment(section))),
		write: (section, text) => writeText(doc.getXmlFragment(section), text),
		leave: () => provider.destroy()
	};
};

const signUp = async (name: string): Promise<{ db: Db; id: string; email: string }> => {
	const db = newClient();
	const email = `${randomUUID()}@example.org`;
	const { data, error } = await db.auth.signUp({
		email,
		password: 'trzy zielone lamparty',
		options: { data: { name, language: 'pl' } }
	});
	if (error || !data.user) throw new Error(`${name} could not sign up`, { cause: error });
	return { db, id: data.user.id, email };
};

/** A database and the part of the server that people write through, with one plan whose lead is "Lidia". */
export const openWritingRoom = async (fields: Partial<Plan> = {}) => {
	const dataFolder = await newDataFolder();
	globalThis.embeddedSupabase = bootEmbeddedSupabase({
		dataFolder,
		confirmEmail: false,
		email: { send: async () => {} }
	});
	const server = createServer().listen(0, '127.0.0.1');
	server.on('upgrade', (request, socket, head) => collaboration().upgrade(request, socket, head));
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	const url = `ws://127.0.0.1:${address.port}/collaboration`;

	const lead = await signUp('Lidia');
	const organisation = { kind: 'gmina' as const, name: 'Gmina', teryt: null };
	const organisationId = await createOrganisation(lead.db, organisation);
	if (!organisationId) throw new Error('No organisation');
	const pack = currentPack();
	const begun = aPlan({ pack: { id: pack.id, version: pack.version }, ...fields }).build();
	const newPlan = () => createPlan(lead.db, organisationId, { ...begun, id: randomUUID() });
	const planId = await newPlan();

	const asWriter = ({ db, id }: { db: Db; id: string }, name: string, plan = planId): Writer => {
		const pass = () =>
			passForDocument(
				{ db, person: { id, name, email: '', language: 'pl' } },
				plan,
				'http://localhost'
			).then((answer) => passSchema.parse(answer));
		const enter = async () => {
			const first = await pass();
			if (first.kind !== 'pass') throw new Error('Nobody has begun to write');
			let next: string | null = first.pass;
			return connect(url, first.documentId, async () => {
				const now = next ?? (await pass());
				next = null;
				return typeof now === 'string' ? now : now.kind === 'pass' ? now.pass : '';
			});
		};
		return { db, id, pass, enter };
	};
	return {
		planId,
		lead: asWriter(lead, 'Lidia'),
		/** The same person at one more plan */
		leadOfAnotherPlan: async (): Promise<Writer> => asWriter(lead, 'Lidia', await newPlan()),
		/** Connects with whatever pass and name */
		knock: (documentId: string, pass: string) => connect(url, documentId, async () => pass),
		join: async (name: string, role: PlanRole | null): Promise<Writer> => {
			const person = await signUp(name);
			if (role) {
				const access = { role, areas: [], mayEdit: false };
				const whose = { organisationId: null, planId };
				const invitation = await createInvitation(lead.db, whose, {
					...access,
					email: null,
					days: 1
				});
				if (invitation) await acceptInvitation(person.db, invitation.token);
			}
			return asWriter(person, name);
		},
		close: async () => {
			await collaboration().close();
			server.close();
			await stopSupabase();
			await rm(dataFolder, { recursive: true, force: true });
		}
	};
};
export type WritingRoom = Awaited<ReturnType<typeof openWritingRoom>>;
