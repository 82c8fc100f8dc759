import type { IndicatorArea } from '$lib/domain/shared/area';

/** What a chart takes from the page's or the document's look. */
export type ChartTheme = {
	scheme: 'light' | 'dark';
	/** CSS font family list */
	fontFamily: string;
	ink: string;
	soft: string;
	line: string;
	surface: string;
};

export const lightTheme: ChartTheme = {
	scheme: 'light',
	fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif",
	ink: '#14213d',
	soft: '#47536b',
	line: '#d9d3c5',
	surface: '#ffffff'
};

export const darkTheme: ChartTheme = {
	scheme: 'dark',
	fontFamily: lightTheme.fontFamily,
	ink: '#eceff5',
	soft: '#b3bccc',
	line: '#3a4558',
	surface: '#1a202c'
};

/** The hues of the twelve areas, the same as on their badges (Tol, Okabe–Ito, darkened to read at 3:1 on paper). */
const areaHues: Record<ChartTheme['scheme'], Record<IndicatorArea, string>> = {
	light: {
		POP: '#6b7280',
		GOV: '#0b6b66',
		INF: '#0072b2',
		LAB: '#a65628',
		EDU: '#4a63c9',
		LNG: '#8a4f9e',
		HOU: '#b8562c',
		HEA: '#c2456b',
		SOC: '#7a7a16',
		PAR: '#117a46',
		SAF: '#94690d',
		THB: '#882255',
		RET: '#3f7f93'
	},
	dark: {
		POP: '#a7afbd',
		GOV: '#5cc4bb',
		INF: '#56b4e9',
		LAB: '#d99a72',
		EDU: '#93a5f2',
		LNG: '#c596d6',
		HOU: '#ee9a72',
		HEA: '#f08aa6',
		SOC: '#c6c65a',
		PAR: '#62c391',
		SAF: '#e0b04d',
		THB: '#d983b0',
		RET: '#86c1d4'
	}
};

/** Five hues told apart by people who don't see colours as others do, for series that have no areas of their own. */
const seriesHues: Record<ChartTheme['scheme'], string[]> = {
	light: ['#0b6b66', '#c77f12', '#4a63c9', '#a33b5c', '#6b7280'],
	dark: ['#5cc4bb', '#e8b45a', '#93a5f2', '#f08aa6', '#a7afbd']
};

/** One colour a series: its area's where every series has another area, else a hue of the sequence. */
export const coloursOf = (areas: (IndicatorArea | null)[], theme: ChartTheme): string[] => {
	const distinct = new Set(areas).size === areas.length && areas.length > 0;
	const sequence = seriesHues[theme.scheme];
	return areas.map((area, index) =>
		distinct && area !== null
			? areaHues[theme.scheme][area]
			: (sequence[index % sequence.length] ?? theme.ink)
	);
};
