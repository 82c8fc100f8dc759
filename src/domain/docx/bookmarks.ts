import {
	FileChild,
	NextAttributeComponent,
	bookmarkUniqueNumericId,
	type Paragraph,
	type Table
} from 'docx';

/** A number that no other bookmark or tracked change of the file has. */
export const bookmarkNumber = bookmarkUniqueNumericId;

/** A beginning or end of a bookmark between paragraphs, where docx itself has them only within. */
class Mark extends FileChild {
	constructor(element: 'w:bookmarkStart' | 'w:bookmarkEnd', id: number, name?: string) {
		super(element);
		this.root.push(
			new NextAttributeComponent({
				id: { key: 'w:id', value: id },
				...(name === undefined ? {} : { name: { key: 'w:name', value: name } })
			})
		);
	}
}

/** Paragraphs and tables within a bookmark; nothing for nothing. */
export const bracketed = (name: string, children: (Paragraph | Table)[]): FileChild[] => {
	if (children.length === 0) return [];
	const id = bookmarkNumber();
	return [new Mark('w:bookmarkStart', id, name), ...children, new Mark('w:bookmarkEnd', id)];
};
