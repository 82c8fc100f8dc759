export type SaveStatus =
	| { kind: 'idle' }
	| { kind: 'saving' }
	/** Milliseconds since 1970 */
	| { kind: 'saved'; at: number }
	| { kind: 'failed' }
	/** Kept in this browser until the connection is back */
	| { kind: 'offline' };

/** What a person sees of saving: "saving…", "saved 14:32", "not saved, will retry". One per page, handed by context. */
export class SaveState {
	status = $state<SaveStatus>({ kind: 'idle' });

	idle(): void {
		this.status = { kind: 'idle' };
	}
	offline(): void {
		this.status = { kind: 'offline' };
	}
	saving(): void {
		this.status = { kind: 'saving' };
	}
	saved(at = Date.now()): void {
		this.status = { kind: 'saved', at };
	}
	failed(): void {
		this.status = { kind: 'failed' };
	}
}
