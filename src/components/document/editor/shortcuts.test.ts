import { getExtensionField, resolveExtensions, type AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { expect, it } from 'vitest';
import { textExtensions } from './section-schema';
import { ariaKeysOf, keysOf, shortcutGroups, shortcuts } from './shortcuts';
import { writingKeys } from './writing-keys';
import { WritingTools } from './writing-tools.svelte';

/** Every key that the editor listens to, as its extensions say. */
const boundKeys = (): Set<string> => {
	const extensions = resolveExtensions([
		...textExtensions,
		Collaboration,
		writingKeys(new WritingTools())
	]);
	return new Set(extensions.flatMap(keysOfExtension));
};

const keysOfExtension = (extension: AnyExtension): string[] => {
	const { name, options, storage } = extension;
	const bind = getExtensionField<(() => Record<string, unknown>) | undefined>(
		extension,
		'addKeyboardShortcuts',
		{ name, options, storage }
	);
	return Object.keys(bind?.() ?? {});
};

it.each(Object.entries(shortcuts))('%s is bound to %s in the editor', (_deed, keys) => {
	expect(boundKeys()).toContain(keys);
});

it('every shortcut is in the help, once', () => {
	const listed = shortcutGroups.flatMap(({ deeds }) => deeds.map(({ deed }) => deed));
	expect(listed.toSorted()).toEqual(Object.keys(shortcuts).toSorted());
});

it('reads as on the keys, and as screen readers want it', () => {
	expect(keysOf('footnote', false)).toEqual(['Ctrl', 'Alt', 'F']);
	expect(keysOf('bold', true)).toEqual(['⌘', 'B']);
	expect(ariaKeysOf('footnote', false)).toBe('Control+Alt+F');
	expect(ariaKeysOf('link', true)).toBe('Meta+K');
});
