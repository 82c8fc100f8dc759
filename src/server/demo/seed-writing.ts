import { randomUUID } from 'node:crypto';
import { encodeStateAsUpdate, type Doc } from 'yjs';
import { currentPack } from '$lib/content/packs';
import type { Plan } from '$lib/domain/plan/plan';
import type { RichText } from '$lib/domain/plan/rich-text';
import type { SuggestedBy } from '$lib/domain/plan/suggestion';
import { suggest, type SignedProposal } from '$lib/domain/word/suggest';
import { beginDocument } from '$lib/server/collaboration/begin-document';
import { openState } from '$lib/server/collaboration/plan-document';
import { readMarkedText, writeMarkedText, writeText } from '$lib/server/collaboration/section-text';
import type { Db } from '$lib/server/repositories/db';
import { saveDocument } from '$lib/server/repositories/documents';
import { saveItem } from '$lib/server/repositories/items';
import { findPlan } from '$lib/server/repositories/plans';
import { keepVersion } from '$lib/server/repositories/versions';
import { serverClient } from '$lib/server/supabase/server-client';

const written = 'vision';
const changed = 'sport-for-integration';
const versionName = 'Przykład: tekst na warsztat';

/** Without the heading and the list that end it. */
const shorter = (text: RichText): RichText => ({ ...text, content: text.content.slice(0, -2) });

/** The demonstration as its first version keeps it: other words in one section, another unit, budget and target of one measure. */
export const demoPlanBefore = (plan: Plan): Plan => ({
	...plan,
	measures: plan.measures.map((measure) =>
		measure.catalogueId === changed
			? {
					...measure,
					responsibleUnit: 'Wydział Sportu',
					budget: measure.budget.map((row) =>
						row.year === 2031 ? { ...row, amount: 70_000 } : row
					),
					indicators: measure.indicators.map((indicator, index) =>
						index === 0 ? { ...indicator, target: 600 } : indicator
					)
				}
			: measure
	),
	sections: plan.sections.map((section) =>
		section.key === written && section.text ? { ...section, text: shorter(section.text) } : section
	)
});

/** Two suggestions in the second paragraph: one word goes, a sentence comes. */
const suggestions = (paragraph: string, by: () => SuggestedBy): SignedProposal[] => {
	const path = [1];
	const word = 'wspólnie ';
	const from = paragraph.indexOf(word);
	const plain = { bold: false, italic: false, href: null };
	const said = { section: written, before: '', after: '', author: null, at: null };
	const change = { kind: 'change' as const, wholeBlock: false };
	const end = { path, offset: paragraph.length };
	const more = ' Warto zaprosić także młodzież i osoby starsze.';
	return [
		{
			proposal: {
				...said,
				deed: {
					...change,
					ranges: [{ path, from, to: from + word.length }],
					at: { path, offset: from },
					pieces: []
				}
			},
			by: by()
		},
		{
			proposal: {
				...said,
				deed: { ...change, ranges: [], at: end, pieces: [{ text: more, ...plain }] }
			},
			by: by()
		}
	];
};

const idOf = async (db: Db): Promise<string> => (await db.auth.getUser()).data.user?.id ?? '';

/**
 * Begins the document of the demonstration, keeps a version of it, makes it what `plan` says, and lets the consultant
 * suggest: so that there is a difference to look at and a suggestion to answer. The plan must be there as it was before.
 */
export const seedWriting = async (
	{ anna, irena }: { anna: Db; irena: Db },
	plan: Plan,
	consultantName: string
): Promise<void> => {
	await keepVersion(anna, plan.id, versionName);
	const measure = plan.measures.find(({ catalogueId }) => catalogueId === changed);
	const saved = measure && (await saveItem(anna, plan.id, 'measure', measure));
	const text = plan.sections.find(({ key }) => key === written)?.text;
	const before = await findPlan(anna, plan.id);
	const annaId = await idOf(anna);
	const begun = before && (await beginDocument(anna, before, currentPack(), { personId: annaId }));
	if (!saved?.ok || !text || !begun) throw new Error('The demonstration could not be written on');

	const doc = openState(begun.state);
	const server = await serverClient();
	let version = begun.version;
	const keep = async (personId: string, texts: Map<string, RichText>) => {
		const state = encodeStateAsUpdate(doc);
		const document = { id: begun.id, version, state, holds: [] };
		const outcome = await saveDocument(server, plan.id, personId, document, texts);
		if (outcome.status !== 'saved') throw new Error('The demonstration’s text could not be stored');
		version = outcome.version;
	};
	writeText(doc.getXmlFragment(written), text);
	await keep(annaId, new Map([[written, text]]));
	const irenaId = await idOf(irena);
	propose(doc, { personId: irenaId, personName: consultantName });
	await keep(irenaId, new Map());
};

const propose = (doc: Doc, person: { personId: string; personName: string }): void => {
	const fragment = doc.getXmlFragment(written);
	const now = readMarkedText(fragment);
	const paragraph = now.content?.[1]?.content?.map(({ text }) => text ?? '').join('') ?? '';
	const by = () => ({ ...person, id: randomUUID(), at: new Date().toISOString() });
	writeMarkedText(fragment, suggest(now, suggestions(paragraph, by)));
};
