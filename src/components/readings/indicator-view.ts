import type { Grade, Reading } from '$lib/domain/evidence/reading';
import type { ExplainedTerm } from '$lib/domain/library/mark-terms';
import type { Sensitivity } from '$lib/domain/evidence/indicator';
import type { IndicatorArea } from '$lib/domain/shared/area';

/** An indicator of the pack in the language of the interface. */
export type IndicatorView = {
	id: string;
	area: IndicatorArea;
	name: string;
	unit: string;
	definition: string;
	/** Terms of the glossary that the definition uses */
	terms: ExplainedTerm[];
	decimals: number;
	countsPeople: boolean;
	sensitivity: Sensitivity;
	frequency: string;
	disaggregation: string | null;
	whereToGet: string[];
	caveats: string[];
	sources: { title: string; publisher: string; year: string; address: string }[];
	verified: boolean;
	starter: boolean;
	/** The plan's size asks for it */
	asked: boolean;
	freshYears: number;
	/** Ids of the two indicators that it is computed from; null when people record it */
	derivation: { numerator: string; denominator: string; factor: number } | null;
};

/** A computed figure: never typed; `from` are the readings that it is made of, numerator first. */
export type DerivedView = {
	indicatorId: string;
	year: number;
	level: Reading['level'];
	breakdown: string;
	value: number;
	grade: Grade;
	from: readonly [string, string];
};

/** Where an indicator is used, as steps of the thread. */
export type UseView = { title: string; detail: string; href: string };
