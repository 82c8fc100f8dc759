/** An element of a WordprocessingML part: its name, its children and its own text as written. */
export type Element = { name: string; children: Element[]; text: string };

/** Reads well-formed XML as nested elements; enough to look at the order of children. */
export const readXml = (xml: string): Element => {
	const root: Element = { name: '', children: [], text: xml };
	const open: { element: Element; start: number }[] = [{ element: root, start: 0 }];
	for (const tag of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
		const [whole, closing, name = '', selfClosing] = tag;
		if (closing) {
			const last = open.pop();
			if (last?.element.name !== name) throw new Error(`</${name}> closes nothing`);
			last.element.text = xml.slice(last.start, tag.index + whole.length);
			continue;
		}
		const element: Element = { name, children: [], text: whole };
		open.at(-1)?.element.children.push(element);
		if (!selfClosing) open.push({ element, start: tag.index });
	}
	return root;
};

/** All descendants of that name. */
export const childrenOf = (element: Element, name: string): Element[] =>
	element.children.flatMap((child) => [
		...(child.name === name ? [child] : []),
		...childrenOf(child, name)
	]);

/** Sequences of ECMA-376, wml.xsd (transitional), for the elements that this document uses. */
const sequences: Record<string, string[]> = {
	'w:pPr':
		'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
			' '
		),
	'w:rPr':
		'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
			' '
		),
	'w:tbl': 'bookmarkStart bookmarkEnd tblPr tblGrid tr'.split(' '),
	'w:tblPr':
		'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'.split(
			' '
		),
	'w:tblBorders': 'top left start bottom right end insideH insideV'.split(' '),
	'w:tcPr':
		'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(
			' '
		),
	'w:tcMar': 'top left start bottom right end'.split(' '),
	'w:pBdr': 'top left bottom right between bar'.split(' '),
	'w:sectPr':
		'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid'.split(
			' '
		)
};

/** Children of each known element that stand before one that they must follow; empty when Word will not complain. */
export const orderProblems = (element: Element): string[] => {
	const sequence = sequences[element.name];
	const places = (sequence ? element.children : []).map(
		({ name }) => sequence?.indexOf(name.replace('w:', '')) ?? -1
	);
	const own = places.flatMap((place, index) => {
		const child = element.children[index]?.name ?? '';
		if (place === -1) return [`${child} is not known in ${element.name}`];
		return places.slice(0, index).some((before) => before > place)
			? [`${child} stands too late in ${element.name}`]
			: [];
	});
	return [...new Set([...own, ...element.children.flatMap(orderProblems)])];
};
