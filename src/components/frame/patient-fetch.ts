import { stringify } from 'devalue';

/** What becomes of requests that the server did not answer; each call names the path of a page. */
export type PatientListener = {
	/** Which page is open */
	here: () => string;
	/** The data of a page does not come; it is asked for until it does */
	waiting: (path: string) => void;
	/** It came */
	arrived: (path: string) => void;
	/** A form was not answered: it may have reached the server or not. What the page's form said last, which goes on */
	formUnanswered: () => unknown;
};

const delays = [1_000, 2_000, 5_000, 10_000];
const longest = 15_000;
/** Answers of what stands before a server that is away: bad gateway, unavailable, timeout */
const awayStatuses = [502, 503, 504];
const dataSuffix = '/__data.json';

/** A moment (ms), or less when the browser finds its connection again. */
const pause = (delay: number): Promise<void> =>
	new Promise((resolve) => {
		const go = () => {
			clearTimeout(timer);
			removeEventListener('online', go);
			resolve();
		};
		const timer = setTimeout(go, delay);
		addEventListener('online', go);
	});

/** The answer with its whole body, so that a connection which breaks in the middle counts as none; null for no answer. */
const answerOf = async (asked: Promise<Response>): Promise<Response | null> => {
	try {
		const response = await asked;
		if (!response.ok) return response;
		return new Response(await response.arrayBuffer(), response);
	} catch {
		// A TypeError of fetch means that the network is down: the caller asks again.
		return null;
	}
};

const isFormOf = (init: RequestInit | undefined): boolean =>
	init?.headers instanceof Headers && init.headers.has('x-sveltekit-action');

/**
 * A `fetch` for SvelteKit's own requests, which makes the page that is open outlast a server that is away. SvelteKit goes
 * to the address anew when data of a page does not come: the page, and what is typed in it, would give way to the browser's
 * own error page. Here data is asked for until it comes, and a form that got no answer stays as it was filled in. All other
 * requests pass as they are.
 */
export const patientFetch = (
	fetch: typeof window.fetch,
	{ here, waiting, arrived, formUnanswered }: PatientListener
): typeof window.fetch => {
	const isAway = (response: Response, path: string) =>
		awayStatuses.includes(response.status) || (response.status >= 500 && path === here());

	const untilItComes = async (path: string, ask: () => Promise<Response>): Promise<Response> => {
		for (let tries = 0; ; tries += 1) {
			const response = await answerOf(ask());
			if (response && !isAway(response, path)) {
				arrived(path);
				return response;
			}
			if (tries > 0) waiting(path);
			await pause(delays[tries] ?? longest);
		}
	};

	const formAnswer = async (asked: Promise<Response>): Promise<Response> => {
		try {
			const response = await asked;
			if (!awayStatuses.includes(response.status)) return response;
		} catch (error) {
			// A page that gives up its own request hears so.
			if (error instanceof DOMException) throw error;
		}
		// The shape of an answer to a form (`deserialize` in $app/forms reads it): nothing new.
		const data = stringify(formUnanswered());
		return Response.json({ type: 'failure', status: 503, data });
	};

	return (input, init) => {
		if (isFormOf(init)) return formAnswer(fetch(input, init));
		const address = new URL(input instanceof Request ? input.url : input, location.href);
		if (address.origin !== location.origin || !address.pathname.endsWith(dataSuffix))
			return fetch(input, init);
		const path = address.pathname.slice(0, -dataSuffix.length) || '/';
		return untilItComes(path, () => fetch(input, init));
	};
};
