import { stringify } from 'devalue';
import { z } from 'zod';

/** What becomes of requests that the server did not answer; each call names the path of a page. */
export type PatientListener = {
	/** The address of the page that is open */
	here: () => URL;
	/** The data of a page does not come; it is asked for until it does */
	waiting: (path: string) => void;
	/** It came */
	arrived: (path: string) => void;
	/** The page that is open is no longer there, or not for this person; it stays as it is */
	gone: (path: string) => void;
	/** A form was not answered: it may have reached the server or not. What the page's form said last, which goes on */
	formUnanswered: () => unknown;
};

const delays = [1_000, 2_000, 5_000, 10_000];
const longest = 15_000;
/** Answers of what stands before a server that is away: bad gateway, unavailable, timeout */
const awayStatuses = [502, 503, 504];
const dataSuffix = '/__data.json';
/** The parameter with a digit for each part of a page */
const partsAsked = 'x-sveltekit-invalidated';

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

/** What SvelteKit answers for the data of a page: a node for each layout and the page, null where it loads nothing. */
const answerSchema = z.object({
	type: z.literal('data'),
	nodes: z.array(z.object({ type: z.string(), status: z.number().optional() }).nullable())
});

type Answer = {
	response: Response;
	/** Of HTTP, or that with which a part of the page failed */
	status: number;
};

/** The answer with its whole body, so that a connection which breaks in the middle counts as none; null for no answer. */
const answerOf = async (asked: Promise<Response>): Promise<Answer | null> => {
	try {
		const whole = await asked;
		if (!whole.ok) return { response: whole, status: whole.status };
		const body = await whole.text();
		const response = new Response(body, whole);
		if (whole.headers.get('content-type') !== 'application/json') return { response, status: 200 };
		const nodes = answerSchema.safeParse(JSON.parse(body)).data?.nodes ?? [];
		const failed = nodes.find((node) => node?.type === 'error');
		return { response, status: failed ? (failed.status ?? 500) : 200 };
	} catch {
		// A TypeError of fetch means that the network is down: the caller asks again.
		return null;
	}
};

/** An answer that leaves each part of the page as it is. */
const asItIs = (parts: number): Response =>
	Response.json({ type: 'data', nodes: Array.from({ length: parts }, () => ({ type: 'skip' })) });

const isSame = (page: URL, path: string, search: URLSearchParams): boolean =>
	page.pathname === path && page.searchParams.toString() === search.toString();

const isFormOf = (init: RequestInit | undefined): boolean =>
	init?.headers instanceof Headers && init.headers.has('x-sveltekit-action');

/**
 * A `fetch` for SvelteKit's own requests, with which the page that is open outlasts what happens behind it. SvelteKit goes
 * to the address anew when data of a page does not come, and shows an error page when it has become an error: the page, and
 * what is typed in it, would be gone. Here data is asked for until it comes, a page that is no longer there stays to be
 * copied from, and a form that got no answer stays as it was filled in. All other requests pass as they are.
 */
export const patientFetch = (
	fetch: typeof window.fetch,
	{ here, waiting, arrived, gone, formUnanswered }: PatientListener
): typeof window.fetch => {
	const isAway = (status: number, isHere: boolean) =>
		awayStatuses.includes(status) || (isHere && (status >= 500 || status === 429));

	const untilItComes = async (address: URL, ask: () => Promise<Response>): Promise<Response> => {
		const path = address.pathname.slice(0, -dataSuffix.length) || '/';
		const parts = address.searchParams.get(partsAsked)?.length ?? 0;
		address.searchParams.delete(partsAsked);
		for (let tries = 0; ; tries += 1) {
			const answer = await answerOf(ask());
			const isHere = isSame(here(), path, address.searchParams);
			if (answer && !isAway(answer.status, isHere)) {
				if (!isHere || answer.status < 400) {
					arrived(path);
					return answer.response;
				}
				gone(path);
				return asItIs(parts);
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
		return untilItComes(address, () => fetch(input, init));
	};
};
