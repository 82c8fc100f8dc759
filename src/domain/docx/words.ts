import type { Language } from '../shared/localised';

/** The few words that the frame of a document prints by itself, in the document's language. */
const words = {
	pl: {
		contents: 'Spis treści',
		table: 'Tabela',
		chart: 'Wykres',
		image: 'Ilustracja',
		page: 'strona',
		of: 'z',
		missingPicture: 'Wykres nie został narysowany; jego opis: ',
		missingImage: 'W tym pliku nie ma ilustracji; jej opis: ',
		description: 'Dokument opracowany w narzędziu Wspólny Plan'
	},
	en: {
		contents: 'Contents',
		table: 'Table',
		chart: 'Chart',
		image: 'Figure',
		page: 'page',
		of: 'of',
		missingPicture: 'The chart was not drawn; its description: ',
		missingImage: 'This file lacks a picture; its description: ',
		description: 'Document prepared in Wspólny Plan'
	}
} as const;

export const frameWords = (language: Language) => words[language];
