import fc from 'fast-check';
import { claimKinds, figureKinds } from '../../src/domain/plan/living-text';
import type { RichText } from '../../src/domain/plan/rich-text';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const part = fc.constantFrom('population', 'indicators:EDU', 'goals', 'sources');
const pointing = {
	of: fc.constantFrom('EDU-01', 'measures', ''),
	level: fc.constantFrom('gmina', ''),
	counted: fc.constantFrom('stock', ''),
	part: words,
	year: fc.constantFrom('newest', '2025', ''),
	since: fc.constantFrom('2020', '')
};
const mark = fc.oneof(
	fc.record({
		type: fc.constant('claim' as const),
		attrs: fc.record({ claim: fc.constantFrom(...claimKinds), ...pointing, than: words })
	}),
	fc.record({
		type: fc.constant('provenance' as const),
		attrs: fc.record({
			kind: fc.constantFrom('figure' as const, 'claim' as const),
			note: words,
			on: fc.constant('2026-11-22')
		})
	}),
	fc.constant({ type: 'bold' as const }),
	fc.constant({ type: 'italic' as const }),
	fc.webUrl().map((href) => ({ type: 'link' as const, attrs: { href } }))
);
const marks = fc.uniqueArray(mark, { selector: ({ type }) => type, minLength: 1, maxLength: 3 });
const figure = fc.record({
	type: fc.constant('figure' as const),
	attrs: fc.record({
		kind: fc.constantFrom(...figureKinds),
		...pointing,
		form: fc.constantFrom('number', ''),
		shown: words,
		basis: words
	})
});
const inline = fc.array(
	fc.oneof(
		fc.record({ type: fc.constant('text' as const), text: words }),
		fc.record({ type: fc.constant('text' as const), text: words, marks }),
		fc.constant({ type: 'hardBreak' as const }),
		fc.record({ type: fc.constant('footnote' as const), attrs: fc.record({ text: words }) }),
		figure
	),
	{ minLength: 1, maxLength: 4 }
);
const paragraph = fc.oneof(
	fc.record({ type: fc.constant('paragraph' as const), content: inline }),
	fc.constant({ type: 'paragraph' as const })
);
const heading = fc.record({
	type: fc.constant('heading' as const),
	attrs: fc.record({ level: fc.constantFrom(3, 4) }),
	content: inline
});
const listItem = fc.record({
	type: fc.constant('listItem' as const),
	content: fc.array(paragraph, { minLength: 1, maxLength: 2 })
});
const items = fc.array(listItem, { minLength: 1, maxLength: 3 });
const bullets = fc.record({ type: fc.constant('bulletList' as const), content: items });
const numbers = fc.record({
	type: fc.constant('orderedList' as const),
	attrs: fc.record({ start: fc.integer({ min: 1, max: 9 }) }),
	content: items
});
const cell = fc.record({
	type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
	attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.constant(1) }),
	content: fc.array(paragraph, { minLength: 1, maxLength: 2 })
});
const table = fc.record({
	type: fc.constant('table' as const),
	content: fc.array(
		fc.record({
			type: fc.constant('tableRow' as const),
			content: fc.array(cell, { minLength: 1, maxLength: 3 })
		}),
		{ minLength: 1, maxLength: 2 }
	)
});
const ownBlock = fc.oneof(paragraph, heading, bullets, numbers, table);
const composed = fc.record({
	type: fc.constant('composed' as const),
	attrs: fc.record({ part })
});
const kept = fc.record({
	type: fc.constant('kept' as const),
	attrs: fc.record({ part, basis: fc.string({ unit: 'grapheme', maxLength: 30 }) }),
	content: fc.array(ownBlock, { minLength: 1, maxLength: 3 })
});

const image = fc.record({
	type: fc.constant('image' as const),
	attrs: fc.record({
		id: fc.uuid(),
		alt: words,
		decorative: fc.boolean(),
		caption: words,
		width: fc.constantFrom(25, 50, 75, 100)
	})
});
const living = fc.record({
	type: fc.constant('living' as const),
	attrs: fc.record({ part: fc.constantFrom('chart:EDU-01', 'measures:EDU'), basis: words })
});
const frozen = fc.record({
	type: fc.constant('frozen' as const),
	attrs: fc.record({ part, blocks: fc.constant('[]'), on: fc.constant('2026-11-22') })
});

/** Any text that the editor can hold. */
export const arbitraryText: fc.Arbitrary<RichText> = fc
	.array(fc.oneof(ownBlock, composed, kept, living, frozen, image), { minLength: 1, maxLength: 6 })
	.map((content) => ({ type: 'doc', content }));
