import { ok, refuse, type Result } from '../shared/result';
import { findCity } from './cities';
import type { Place } from './place';

const voivodeships: Readonly<Record<string, string>> = {
	'02': 'dolnośląskie',
	'04': 'kujawsko-pomorskie',
	'06': 'lubelskie',
	'08': 'lubuskie',
	'10': 'łódzkie',
	'12': 'małopolskie',
	'14': 'mazowieckie',
	'16': 'opolskie',
	'18': 'podkarpackie',
	'20': 'podlaskie',
	'22': 'pomorskie',
	'24': 'śląskie',
	'26': 'świętokrzyskie',
	'28': 'warmińsko-mazurskie',
	'30': 'wielkopolskie',
	'32': 'zachodniopomorskie'
};

/** Units of TERC that look like gminas but are only parts of one. */
const partsOfGminas: Readonly<Record<string, PartOfGmina>> = {
	'4': 'town in an urban-rural gmina',
	'5': 'rural area of an urban-rural gmina',
	'8': 'district of Warsaw',
	'9': 'delegatura of a city'
};

type PartOfGmina =
	| 'town in an urban-rural gmina'
	| 'rural area of an urban-rural gmina'
	| 'district of Warsaw'
	| 'delegatura of a city';

export type TerytRefusal =
	| { kind: 'not digits' }
	/** `suggestion`: the code with the leading zero that a spreadsheet cut off */
	| { kind: 'wrong length'; expected: readonly number[]; found: number; suggestion: string | null }
	| { kind: 'unknown voivodeship'; found: string }
	| { kind: 'unknown powiat'; found: string }
	| { kind: 'city instead of powiat' }
	| { kind: 'powiat instead of city' }
	| { kind: 'unknown gmina'; found: string }
	| { kind: 'unknown kind of gmina'; found: string }
	| { kind: 'part of a gmina'; part: PartOfGmina };

const lengths: Readonly<Record<Place['kind'], readonly number[]>> = {
	gmina: [7],
	powiat: [4],
	'city with powiat rights': [4, 7]
};

/** Polish name of the voivodeship that a code lies in, lower case; null when its first two digits name none. */
export const voivodeshipOf = (teryt: string): string | null =>
	voivodeships[teryt.slice(0, 2)] ?? null;

const withLeadingZero = (code: string, expected: readonly number[]): string | null =>
	expected.includes(code.length + 1) && voivodeshipOf(`0${code}`) !== null ? `0${code}` : null;

const checkGmina = (code: string): TerytRefusal | null => {
	const number = code.slice(4, 6);
	const digit = code.slice(6);
	const part = partsOfGminas[digit];
	if (part !== undefined) return { kind: 'part of a gmina', part };
	if (!['1', '2', '3'].includes(digit)) return { kind: 'unknown kind of gmina', found: digit };
	return number === '00' ? { kind: 'unknown gmina', found: number } : null;
};

const checkPowiat = (code: string, kind: Place['kind']): TerytRefusal | null => {
	const powiat = code.slice(2, 4);
	const isCity = Number(powiat) >= 61;
	if (powiat === '00') return { kind: 'unknown powiat', found: powiat };
	if (kind === 'city with powiat rights') return isCity ? null : { kind: 'powiat instead of city' };
	return isCity ? { kind: 'city instead of powiat' } : null;
};

/**
 * Checks a TERYT code against the rules of the register (powiat 01–60 land, 61 and more a city with powiat rights; gmina
 * kinds 1, 2 and 3 only). A city with powiat rights may be named by its powiat code or by its gmina code. Whether a land
 * powiat or gmina exists is not known here. Source: domain reference, TERYT §1 and §3.
 */
export const checkTeryt = (teryt: string, kind: Place['kind']): Result<string, TerytRefusal> => {
	const code = teryt.trim();
	const expected = lengths[kind];
	if (!/^\d+$/.test(code)) return refuse({ kind: 'not digits' });
	if (!expected.includes(code.length))
		return refuse({
			kind: 'wrong length',
			expected,
			found: code.length,
			suggestion: withLeadingZero(code, expected)
		});
	if (voivodeshipOf(code) === null)
		return refuse({ kind: 'unknown voivodeship', found: code.slice(0, 2) });
	const refusal = checkPowiat(code, kind) ?? (code.length === 7 ? checkGmina(code) : null);
	if (refusal !== null) return refuse(refusal);
	if (kind === 'city with powiat rights' && findCity(code) === null)
		return refuse({ kind: 'unknown powiat', found: code.slice(2, 4) });
	return ok(code);
};
