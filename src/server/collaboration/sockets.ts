import type { Hocuspocus } from '@hocuspocus/server';
import crossws, { type NodeAdapter } from 'crossws/adapters/node';

const largestMessage = 5 * 1024 * 1024;

/** Hands connections of browsers to the shared documents. */
export const socketsOf = <Context>(hocuspocus: Hocuspocus<Context>): NodeAdapter => {
	const connected = new Map<string, ReturnType<Hocuspocus['handleConnection']>>();
	return crossws({
		serverOptions: { maxPayload: largestMessage },
		hooks: {
			open: (peer) => {
				const { websocket } = peer;
				connected.set(
					peer.id,
					hocuspocus.handleConnection(
						{
							send: (data: string | ArrayBufferLike | Blob | ArrayBufferView) =>
								websocket.send?.(data),
							close: (code, reason) => peer.close(code, reason),
							get readyState() {
								return websocket.readyState ?? 3;
							}
						},
						peer.request
					)
				);
			},
			message: (peer, message) => connected.get(peer.id)?.handleMessage(message.uint8Array()),
			close: (peer, { code = 1006, reason = '' }) => {
				connected.get(peer.id)?.handleClose({ code, reason });
				connected.delete(peer.id);
			},
			// A broken line is followed by `close`, and the browser connects again.
			error: () => undefined
		}
	});
};
