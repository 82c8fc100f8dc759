/** How a page stands to the shared document of its plan. */
export type Connection =
	| 'connecting'
	| 'connected'
	/** Was connected: people write on, and it merges when the connection is back */
	| 'offline'
	/** Never got through, as where a network lets no such connections pass: reading only */
	| 'blocked'
	/** The session has ended: signing in again goes on where it stopped */
	| 'signed out'
	| 'withdrawn'
	| 'replaced'
	/** Something was sent that was not ours to write: what we see is no longer the shared text */
	| 'refused'
	| 'not begun';
