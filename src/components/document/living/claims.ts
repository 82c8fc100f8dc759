import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { claimFacts } from '$lib/domain/document/claim';
import {
	claimAttributesSchema,
	claimKey,
	type ClaimAttributes
} from '$lib/domain/plan/living-text';
import { m } from '$lib/i18n/paraglide/messages';
import { claimMark } from '../editor/living-schema';
import type { PartsState } from '../editor/parts.svelte';
import { checkText } from './figure-states';

const pluginKey = new PluginKey('claims');

const claimOn = (node: Node): ClaimAttributes | null => {
	const mark = node.marks.find(({ type }) => type.name === claimMark.name);
	const parsed = claimAttributesSchema.safeParse(mark?.attrs);
	return parsed.success ? parsed.data : null;
};

type Passage = { from: number; to: number; claim: ClaimAttributes };

/** Passages of claims in the order of the text; figures between words of one claim belong to it. */
const passagesIn = (doc: Node): Passage[] => {
	const passages: Passage[] = [];
	doc.descendants((node, position) => {
		const claim = claimOn(node);
		if (!claim) return;
		const last = passages.at(-1);
		const goesOn =
			last !== undefined &&
			claimKey(last.claim) === claimKey(claim) &&
			position - last.to <= 1 &&
			doc.resolve(last.to).sameParent(doc.resolve(position));
		if (goesOn) last.to = position + node.nodeSize;
		else passages.push({ from: position, to: position + node.nodeSize, claim });
	});
	return passages;
};

/** The claim that the cursor stands in. */
export const claimAtCursor = ({ state }: Editor): Passage | null =>
	passagesIn(state.doc).find(
		({ from, to }) => from <= state.selection.from && state.selection.to <= to
	) ?? null;

const flag = (text: string, title: string) => () => {
	const dom = document.createElement('span');
	dom.className = 'claim-flag';
	dom.contentEditable = 'false';
	dom.title = title;
	dom.textContent = `⚠ ${text}`;
	return dom;
};

const decorate = (doc: Node, parts: PartsState): DecorationSet =>
	DecorationSet.create(
		doc,
		passagesIn(doc).flatMap(({ from, to, claim }) => {
			const check = parts.living.check(claim);
			const title = [checkText(check), claimFacts(check, parts.living.sheet)]
				.filter(Boolean)
				.join(' – ');
			const state = check.state === 'holds' ? 'claim claim-holds' : 'claim claim-broken';
			const inline = Decoration.inline(from, to, { class: state, title });
			if (check.state === 'holds') return [inline];
			const words =
				check.state === 'no longer holds'
					? m.figures_claim_flag()
					: m.figures_claim_flag_unchecked();
			const key = `${words}${title}`;
			return [inline, Decoration.widget(to, flag(words, title), { side: 1, key })];
		})
	);

/** Marks the claims of a section: quietly while they hold, with words where they do not. */
export const watchedClaims = (parts: PartsState) =>
	claimMark.extend({
		addProseMirrorPlugins: () => [
			new Plugin<DecorationSet>({
				key: pluginKey,
				state: {
					init: (_, { doc }) => decorate(doc, parts),
					apply: (transaction, before) =>
						transaction.docChanged || transaction.getMeta(pluginKey)
							? decorate(transaction.doc, parts)
							: before
				},
				props: { decorations: (state) => pluginKey.getState(state) }
			})
		]
	});

/** Holds the claims against the figures again, after the plan has changed. */
export const checkAgain = (editor: Editor): void => {
	if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(pluginKey, true));
};

/** Ties the passage to another claim, or with null to none. */
export const tie = (
	editor: Editor,
	{ from, to }: { from: number; to: number },
	claim: ClaimAttributes | null
): void => {
	const chain = editor.chain().setTextSelection({ from, to });
	const marked = claim ? chain.setMark(claimMark.name, claim) : chain.unsetMark(claimMark.name);
	marked.setTextSelection(to).run();
};
