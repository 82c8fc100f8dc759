import { describe, expect, it } from 'vitest';
import { splitPasted } from './split-pasted';

describe('text from the clipboard', () => {
	it('is split at tabs, semicolons or commas', () => {
		expect(splitPasted('a\tb;c\r\n1\t2,5\r\n\r\n\t\r\n')).toEqual([
			['a', 'b;c'],
			['1', '2,5']
		]);
		expect(splitPasted('\uFEFFa;b\n1,5;2')).toEqual([
			['a', 'b'],
			['1,5', '2']
		]);
		expect(splitPasted('a,b\n1,2')).toEqual([
			['a', 'b'],
			['1', '2']
		]);
	});

	it('keeps what stands in quotes together', () => {
		expect(splitPasted('"a\tb\nc"\t1')).toEqual([['a\tb\nc', '1']]);
		expect(splitPasted('"5 ""x""";2')).toEqual([['5 "x"', '2']]);
	});

	it('may be empty or broken', () => {
		expect(splitPasted('')).toEqual([]);
		expect(splitPasted('"open\t1')).toHaveLength(1);
	});
});
