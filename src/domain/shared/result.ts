/** The outcome of a rule that may say no: an expected refusal is a value with a `kind`, never an exception. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; error: Refusal };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const refuse = <Refusal>(error: Refusal): { ok: false; error: Refusal } => ({
	ok: false,
	error
});

/** Makes a union that grew a new kind fail to compile where the kind is forgotten. */
export const assertNever = (value: never): never => {
	throw new Error(`Unexpected kind: ${JSON.stringify(value)}`);
};
