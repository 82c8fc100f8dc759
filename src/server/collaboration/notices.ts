import type { Notice } from '$lib/components/document/shared/notice';

export type { Notice };

/** Tells one connection, or everybody at a document. */
export const sayTo = (
	whom: { sendStateless: (text: string) => void } | { broadcastStateless: (text: string) => void },
	notice: Notice
): void => {
	const text = JSON.stringify(notice);
	if ('broadcastStateless' in whom) whom.broadcastStateless(text);
	else whom.sendStateless(text);
};
