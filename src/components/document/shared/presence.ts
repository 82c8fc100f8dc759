import { z } from 'zod';

const presenceSchema = z.object({
	user: z.object({ id: z.string(), name: z.string(), colour: z.number().int().nonnegative() }),
	/** Key of the section that the person has open; null on the outline */
	section: z.string().nullable().default(null)
});

export type Present = { id: string; name: string; colour: number; section: string | null };

/** Who else is here, each person once for each section that they have open. */
export const readPresence = (states: Map<number, unknown>, own: number): Present[] => {
	const present = [...states]
		.filter(([clientId]) => clientId !== own)
		.flatMap(([, state]) => {
			const { data } = presenceSchema.safeParse(state);
			return data ? [{ ...data.user, section: data.section }] : [];
		});
	return [...new Map(present.map((one) => [`${one.id} ${one.section}`, one])).values()].toSorted(
		(one, other) => one.name.localeCompare(other.name, 'pl')
	);
};
