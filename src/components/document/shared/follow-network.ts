import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider';

/**
 * Lets the line follow what the browser says about its network: by itself it takes a dead one for silent half a minute
 * long, and after a long break waits as long before it tries again. The answer ends it.
 */
export const followNetwork = (line: HocuspocusProviderWebsocket): (() => void) => {
	const broke = () => {
		// A close that the other side answers would take as long as the silence.
		if (line.shouldConnect) line.webSocket?.dispatchEvent(new CloseEvent('close'));
	};
	const isBack = () => {
		if (line.shouldConnect) void line.connect();
	};
	addEventListener('offline', broke);
	addEventListener('online', isBack);
	return () => {
		removeEventListener('offline', broke);
		removeEventListener('online', isBack);
	};
};
