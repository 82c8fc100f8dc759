/** A version as experts write it: `1.4.0`. */
const numbersOf = (version: string): number[] => version.split('.').map(Number);

/** Below 0 when `a` is older than `b`, 0 when they are the same, above 0 when it is newer: 1.10.0 comes after 1.9.0. */
export const compareVersions = (a: string, b: string): number => {
	const [left, right] = [numbersOf(a), numbersOf(b)];
	for (let place = 0; place < Math.max(left.length, right.length); place += 1) {
		const difference = (left[place] ?? 0) - (right[place] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
};
