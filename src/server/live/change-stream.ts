import type { LiveMessage } from '$lib/components/plan/live/live-message';
import type { Listener, PlanListeners } from './plan-listeners';

const headers = {
	'content-type': 'text/event-stream',
	'cache-control': 'no-cache, no-transform',
	// Proxies that gather what they pass on (nginx) would keep the news to themselves.
	'x-accel-buffering': 'no'
};

/** A browser that takes nothing more is gone, or asleep: it connects again and hears what it missed. */
const mostWaiting = 200;

/** The changes of a plan as server-sent events; the id of each is the moment up to which the page then knows all. */
export const streamChanges = (
	listeners: Pick<PlanListeners, 'open'>,
	page: Pick<Listener, 'planId' | 'personId' | 'db' | 'expiresAt' | 'after'>
): Response => {
	const encoder = new TextEncoder();
	let leave = () => {};
	// A browser may go at any moment, also between a question to the database and its answer.
	let isOpen = true;
	const body = new ReadableStream<Uint8Array>({
		start: (controller) => {
			const end = () => {
				leave();
				if (isOpen) controller.close();
				isOpen = false;
			};
			const send = (text: string) => {
				if (!isOpen) return;
				if ((controller.desiredSize ?? 0) < -mostWaiting) end();
				else controller.enqueue(encoder.encode(text));
			};
			send('retry: 3000\n\n');
			leave = listeners.open({
				...page,
				tell: (message: LiveMessage, at) => send(`id: ${at}\ndata: ${JSON.stringify(message)}\n\n`),
				beat: () => send(': \n\n'),
				close: end
			});
		},
		cancel: () => {
			isOpen = false;
			leave();
		}
	});
	return new Response(body, { headers });
};
