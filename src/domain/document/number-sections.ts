import type { DocumentTemplate } from '../pack/template';

/** Numbers by section key: `4` for chapters, `4.2` for the sections under them, in the order of the template. */
export const numberSections = ({
	sections
}: Pick<DocumentTemplate, 'sections'>): Map<string, string> => {
	const numbers = new Map<string, string>();
	const chapters = sections.filter(({ parent }) => parent === null);
	chapters.forEach((chapter, chapterIndex) => {
		numbers.set(chapter.key, String(chapterIndex + 1));
		sections
			.filter(({ parent }) => parent === chapter.key)
			.forEach(({ key }, index) => numbers.set(key, `${chapterIndex + 1}.${index + 1}`));
	});
	return numbers;
};
