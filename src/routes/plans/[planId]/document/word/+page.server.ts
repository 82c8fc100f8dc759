import { fail } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { listWordReturns } from '$lib/server/repositories/word-files';
import { readReturn, type ReturnRefusal } from '$lib/server/requests/word-file';
import { takeOverFile, turnedWords } from '$lib/server/requests/take-over-file';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { Coming } from '$lib/domain/word/bring-back';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const maySuggest = access.role !== 'reader';
	return {
		maySuggest,
		language: plan.language,
		sections: pack.template.sections.map(({ key, title }) => ({
			key,
			title: title[plan.language]
		})),
		returns: maySuggest ? await listWordReturns(locals.db, plan.id) : []
	};
};

const problemOf = (refusal: ReturnRefusal): string => {
	switch (refusal.kind) {
		case 'too large':
			return m.word_problem_large();
		case 'old or locked':
			return m.word_problem_old();
		case 'macros':
			return m.word_problem_macros();
		case 'open document':
			return m.word_problem_open_document();
		case 'no word file':
			return m.word_problem_no_word();
		case 'another plan':
			return m.word_problem_another({ title: refusal.title });
	}
};

/** What the page shows of it: words, not places. */
const shown = ({ proposals, comments, unplaced }: Coming) => ({
	suggestions: proposals.map(({ section, before, after, author, at }) => ({
		...{ section, before, after, author, at }
	})),
	comments: comments.map(({ place, text, quote, resolved, author, at }) => ({
		section: 'section' in place ? place.section : null,
		...{ text: place.kind === 'turned' ? turnedWords(resolved) : text, quote, author, at }
	})),
	unplaced
});

const fileIn = async (request: Request): Promise<File | null> => {
	const file = (await request.formData()).get('file');
	return file instanceof File && file.size > 0 ? file : null;
};

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

export const actions: Actions = {
	look: async ({ request, locals, params }) => {
		const file = await fileIn(request);
		if (!file) return fail(400, { problem: m.word_problem_none() });
		const read = await readReturn(locals, params.planId, await bytesOf(file));
		if (!read.ok) return fail(400, { problem: problemOf(read.error) });
		const { coming, returned } = read.value;
		return { seen: { fileName: file.name, isExact: returned.isExact, ...shown(coming) } };
	},
	take: async ({ request, locals, params, url }) => {
		const file = await fileIn(request);
		if (!file) return fail(400, { problem: m.word_problem_none() });
		const read = await readReturn(locals, params.planId, await bytesOf(file));
		if (!read.ok) return fail(400, { problem: problemOf(read.error) });
		const taken = await takeOverFile(locals, read.value, {
			fileName: file.name,
			origin: url.origin
		});
		if (!taken.ok) return fail(403, { problem: m.common_not_allowed() });
		return { taken: { ...shown(taken.value.coming), stored: taken.value.stored } };
	}
};
