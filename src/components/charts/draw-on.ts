import type { Chart } from 'chart.js';
import type { ChartSpec } from '$lib/domain/document/blocks';
import type { Language } from '$lib/domain/shared/localised';
import { chartConfig } from './chart-config';
import { darkTheme, lightTheme, type ChartTheme } from './chart-palette';

/** Loaded once, and only by pages that show a chart. */
const loadLibrary = async () => {
	const [{ Chart, registerables }, { default: labels }] = await Promise.all([
		import('chart.js'),
		import('chartjs-plugin-datalabels')
	]);
	Chart.register(...registerables, labels);
	return Chart;
};
let library: ReturnType<typeof loadLibrary> | undefined;

const themeNow = (): ChartTheme => {
	const chosen = document.documentElement.dataset['theme'];
	if (chosen === 'dark') return darkTheme;
	if (chosen === 'light') return lightTheme;
	return matchMedia('(prefers-color-scheme: dark)').matches ? darkTheme : lightTheme;
};

const paperOf = (theme: ChartTheme) => ({
	id: 'paper',
	// A downloaded picture must not be transparent.
	beforeDraw: ({ ctx, width, height }: Chart) => {
		ctx.save();
		ctx.fillStyle = theme.surface;
		ctx.fillRect(0, 0, width, height);
		ctx.restore();
	}
});

/**
 * Draws the chart on the canvas and again when the page turns dark or light. Nothing moves: charts appear as they are.
 * @returns lets go of the chart and of what it listens to
 */
export const drawOn = (
	canvas: HTMLCanvasElement,
	spec: ChartSpec,
	language: Language
): (() => void) => {
	let chart: Chart | undefined;
	let gone = false;
	const draw = async () => {
		library ??= loadLibrary();
		const Library = await library;
		await document.fonts.ready;
		if (gone) return;
		chart?.destroy();
		const theme = themeNow();
		chart = new Library(canvas, {
			...chartConfig(spec, { language, theme }),
			plugins: [paperOf(theme)]
		});
	};
	const redraw = () => void draw();
	const watcher = new MutationObserver(redraw);
	watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	scheme.addEventListener('change', redraw);
	redraw();
	return () => {
		gone = true;
		watcher.disconnect();
		scheme.removeEventListener('change', redraw);
		chart?.destroy();
	};
};
