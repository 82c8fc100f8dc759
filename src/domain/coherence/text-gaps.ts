import { claimFacts, checkClaim } from '../document/claim';
import { composeLiving } from '../document/compose';
import { composing } from '../document/composing';
import { figureSheet, type FigureSheet } from '../document/figure-sheet';
import { figureState, livingFigure } from '../document/living-figure';
import { livingInText, type LivingText } from '../document/living-in-text';
import { plainText } from '../document/plain-text';
import type { Pack } from '../pack/pack';
import { claimKey, figureKey } from '../plan/living-text';
import type { Plan } from '../plan/plan';
import type { GapFact } from './gap';

type About = { kind: 'section'; id: string };

const figureGaps = ({ figures }: LivingText, about: About, sheet: FigureSheet): GapFact[] =>
	figures.flatMap((figure): GapFact[] => {
		const now = livingFigure(figure, sheet);
		const state = figureState(figure, now);
		const of = { about, figure: figureKey(figure), name: now.name };
		if (state === 'changed')
			return [{ kind: 'figure changed since accepted', ...of, then: figure.shown, now: now.text }];
		return state === 'missing' || state === 'lost source'
			? [{ kind: 'figure lost its source', ...of, shown: figure.shown }]
			: [];
	});

const claimGaps = ({ claims }: LivingText, about: About, sheet: FigureSheet): GapFact[] =>
	claims.flatMap(({ claim, passage }): GapFact[] => {
		const check = checkClaim(claim, sheet);
		if (check.state === 'holds') return [];
		const kind =
			check.state === 'no longer holds' ? 'claim no longer holds' : 'claim cannot be checked';
		return [{ kind, about, claim: claimKey(claim), passage, facts: claimFacts(check, sheet) }];
	});

const partGaps = (
	{ parts }: LivingText,
	about: About,
	give: (part: string) => { caption: string; text: string }
): GapFact[] =>
	parts.flatMap(({ part, basis }): GapFact[] => {
		const { caption, text } = give(part);
		return basis === '' || basis === text
			? []
			: [
					{
						kind: 'figure changed since accepted',
						about,
						figure: part,
						name: caption,
						then: '',
						now: ''
					}
				];
	});

const distinct = (facts: GapFact[]): GapFact[] => [
	...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()
];

/** Figures, charts and claims of the texts that the data no longer agree with. */
export const findTextGaps = (plan: Plan, pack: Pack, today: string): GapFact[] =>
	plan.sections.flatMap(({ key, text }): GapFact[] => {
		const living = text && livingInText(text);
		if (!living) return [];
		const about = { kind: 'section' as const, id: key };
		const sheet = () => figureSheet(composing(plan, pack, today));
		const give = (part: string) => {
			const blocks = composeLiving(part, plan, pack, today);
			const [first] = blocks;
			const caption = first && 'caption' in first ? (first.caption ?? '') : '';
			return { caption, text: plainText(blocks) };
		};
		return distinct([
			...(living.figures.length > 0 ? figureGaps(living, about, sheet()) : []),
			...(living.claims.length > 0 ? claimGaps(living, about, sheet()) : []),
			...partGaps(living, about, give)
		]);
	});
