import { z } from 'zod';
import { threadPath } from '$lib/components/comments/thread-path';
import { plainBody } from '$lib/domain/document/mentions';
import { m } from '$lib/i18n/paraglide/messages';
import { listMyThreads } from '$lib/server/repositories/comments';
import type { PageServerLoad } from './$types';

const filterSchema = z.object({
	state: z.enum(['open', 'resolved']).catch('open'),
	why: z.enum(['all', 'assigned', 'mentioned', 'started']).catch('all')
});

export const load: PageServerLoad = async ({ locals, url }) => {
	const filter = filterSchema.parse(Object.fromEntries(url.searchParams));
	const threads = await listMyThreads(locals.db);
	const fitting = threads.filter(({ why }) => filter.why === 'all' || why.includes(filter.why));
	const open = fitting.filter(({ resolved }) => !resolved);
	const resolved = fitting.filter((thread) => thread.resolved);
	return {
		filter,
		counts: { open: open.length, resolved: resolved.length, all: threads.length },
		threads: (filter.state === 'open' ? open : resolved).map((thread) => {
			const said = thread.comments.filter(({ removed }) => !removed);
			const last = said.at(-1);
			return {
				id: thread.id,
				href: threadPath(thread.plan.id, thread),
				plan: thread.plan,
				kind: thread.anchor.kind,
				quote: thread.anchor.kind === 'passage' ? thread.anchor.quote : '',
				internal: thread.visibility === 'internal',
				why: thread.why,
				text: plainBody(said[0]?.body ?? '', said[0]?.mentioned ?? [], m.comments_former()),
				count: said.length,
				last: last ? { name: last.author?.name ?? m.comments_former(), at: last.createdAt } : null
			};
		})
	};
};
