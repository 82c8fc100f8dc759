/** An element of XML. Names carry the usual prefix (`w:p`), attributes none (`val`). */
export type XmlElement = {
	name: string;
	attributes: Readonly<Record<string, string>>;
	children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

export const elementsOf = (node: XmlElement | undefined): XmlElement[] =>
	(node?.children ?? []).filter((child) => typeof child !== 'string');

export const childOf = (node: XmlElement | undefined, name: string): XmlElement | undefined =>
	elementsOf(node).find((child) => child.name === name);

export const childrenOf = (node: XmlElement | undefined, name: string): XmlElement[] =>
	elementsOf(node).filter((child) => child.name === name);

export const valueOf = (node: XmlElement | undefined, name: string): string | undefined =>
	childOf(node, name)?.attributes['val'];

/** Elements of this name at any depth, in order. */
export const findAll = (node: XmlElement | undefined, name: string): XmlElement[] =>
	elementsOf(node).flatMap((child) => [
		...(child.name === name ? [child] : []),
		...findAll(child, name)
	]);

export const lettersOf = (node: XmlElement): string =>
	node.children.map((child) => (typeof child === 'string' ? child : '')).join('');

/** A property that is on by standing there, unless it says otherwise (`<w:b w:val="0"/>`). */
export const isOn = (node: XmlElement | undefined, name: string): boolean => {
	const found = childOf(node, name);
	return (
		found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes['val'] ?? '')
	);
};
