import type { EditorProps } from '@tiptap/pm/view';
import { m } from '$lib/i18n/paraglide/messages';
import { fromWord } from './from-word';
import type { PlanImages } from './images.svelte';
import type { WritingTools } from './writing-tools.svelte';

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

/** Word and Excel put a picture of the text beside the text: then the text is meant. */
const saysSomething = (html: string): boolean =>
	(new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim() !== '';

/** Files that were pasted or dropped; false where there is something else to take. */
const takeFiles = (data: DataTransfer | null, tools: WritingTools): boolean => {
	const files = [...(data?.files ?? [])];
	if (files.length === 0 || saysSomething(data?.getData('text/html') ?? '')) return false;
	const pictures = files.filter(isPicture);
	if (pictures.length < files.length) tools.told = m.editor_drop_not_picture();
	tools.takeFiles(pictures);
	return true;
};

/** How the editor takes what is pasted and dropped. */
export const pastingProps = (images: PlanImages, tools: WritingTools): EditorProps => ({
	transformPastedHTML: (html) =>
		fromWord(html, {
			keep: (file) => images.sendLater(file),
			left: (lost) => {
				tools.told = [
					lost.images > 0 ? m.editor_paste_images_lost({ count: lost.images }) : '',
					lost.footnotes > 0 ? m.editor_paste_footnotes_lost({ count: lost.footnotes }) : ''
				]
					.filter(Boolean)
					.join(' ');
			}
		}),
	handlePaste: (view, event) => view.editable && takeFiles(event.clipboardData, tools),
	handleDrop: (view, event, _slice, moved) => {
		if (moved || !view.editable || !takeFiles(event.dataTransfer, tools)) return false;
		event.preventDefault();
		return true;
	}
});
