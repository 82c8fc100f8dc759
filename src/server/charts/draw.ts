import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Chart as ChartType } from 'chart.js';
import { chartConfig } from '$lib/components/charts/chart-config';
import { lightTheme } from '$lib/components/charts/chart-palette';
import { chartSize } from '$lib/components/charts/chart-shape';
import type { ChartSpec } from '$lib/domain/document/blocks';
import type { ChartPicture } from '$lib/domain/docx/render';
import type { Language } from '$lib/domain/shared/localised';

const require = createRequire(import.meta.url);

/**
 * The labels ask whether a drawn thing is a bar or a point by its class, so they and the chart must come from the same
 * copy of Chart.js; in Node the plugin only exists for `require`.
 */
const chartLibrary = (): typeof import('chart.js') => require('chart.js');
const labelsPlugin = (): import('chart.js').Plugin => require('chartjs-plugin-datalabels');
const { Chart, registerables } = chartLibrary();

/** No font ships with the canvas. Polish letters sit in the second file, so it needs a name of its own. */
const registerFonts = (): void => {
	for (const [subset, family] of [
		['latin', 'Chart Latin'],
		['latin-ext', 'Chart Latin Extended']
	] as const)
		for (const weight of [400, 600]) {
			const file = `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff2`;
			GlobalFonts.registerFromPath(require.resolve(file), family);
		}
};

let ready = false;
const prepare = (): void => {
	if (ready) return;
	registerFonts();
	Chart.register(...registerables, labelsPlugin());
	ready = true;
};

const theme = { ...lightTheme, fontFamily: "'Chart Latin', 'Chart Latin Extended'" };
/** Twice the size on the page, sharp in print. */
const scale = 2;

/** Draws a chart as it stands on the page; the picture is `scale` times as large as the size it is given with. */
export const drawChart = async (spec: ChartSpec, language: Language): Promise<ChartPicture> => {
	prepare();
	const { width, height } = chartSize(spec);
	const canvas = createCanvas(width, height);
	const config = chartConfig(spec, { language, theme });
	const paper = {
		id: 'paper',
		beforeDraw: ({ ctx }: ChartType) => {
			ctx.save();
			ctx.fillStyle = theme.surface;
			ctx.fillRect(0, 0, width, height);
			ctx.restore();
		}
	};
	const options = {
		...config.options,
		responsive: false,
		animation: false as const,
		devicePixelRatio: scale
	};
	// Chart.js draws on anything that behaves like a canvas; its types know the browser's only.
	const target: unknown = canvas;
	const chart = new Chart(asElement(target), { ...config, options, plugins: [paper] });
	const png = await canvas.encode('png');
	chart.destroy();
	return { png: new Uint8Array(png), width, height };
};

const isCanvas = (value: unknown): value is HTMLCanvasElement =>
	typeof value === 'object' && value !== null && 'getContext' in value;

const asElement = (value: unknown): HTMLCanvasElement => {
	if (isCanvas(value)) return value;
	throw new Error('The server has no canvas to draw charts on');
};
