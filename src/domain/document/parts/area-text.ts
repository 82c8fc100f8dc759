import type { IndicatorArea } from '../../shared/area';
import type { Block } from '../blocks';
import { paragraph } from '../cells';
import type { Composing } from '../composing';
import { figureSentences, newestFigure } from '../figure-sentences';
import { isOwnLevel, seriesOfIndicator, seriesOfArea, type FigureSeries } from '../figures';

/** Of each indicator the text tells one total: at the plan's own level where there is one. The rest is in the table. */
const leadingSeries = (area: IndicatorArea, context: Composing): FigureSeries[] => {
	const indicators = new Set(seriesOfArea(area, context).map(({ indicator }) => indicator));
	return [...indicators].flatMap((indicator) => {
		const told = seriesOfIndicator(indicator, context).filter(
			(series) => newestFigure(series) !== null
		);
		const totals = told.filter(({ breakdown }) => breakdown === '');
		const candidates = totals.length > 0 ? totals : told;
		return candidates.find((series) => isOwnLevel(series.level, context)) ?? candidates[0] ?? [];
	});
};

/** Paragraphs of figure, year, change and source; one an indicator, so that each keeps its own origin. */
export const composeAreaText = (area: IndicatorArea, context: Composing): Block[] =>
	leadingSeries(area, context).flatMap((series, turn) => {
		const text = figureSentences(series, turn, context);
		return text === null
			? []
			: [
					paragraph(
						text,
						series.figures.flatMap(({ origins }) => origins)
					)
				];
	});
