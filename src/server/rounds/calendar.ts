/** Day (`2026-11-23`) and hour (0–23) in Poland, whatever the server's own time zone. */
export const dayIn = (moment: Date): { day: string; hour: number } => {
	const inPoland = new Intl.DateTimeFormat('sv-SE', {
		timeZone: 'Europe/Warsaw',
		dateStyle: 'short',
		timeStyle: 'medium'
	}).format(moment);
	return { day: inPoland.slice(0, 10), hour: Number(inPoland.slice(11, 13)) };
};
