import type { Language, Localised } from '$lib/domain/shared/localised';

const usage: Localised = {
	pl: `Użycie: npm run plan -- POLECENIE [OPCJE]

  schema                    wypisuje JSON Schema pliku planu
  validate PLIK             sprawdza, czy plik planu jest poprawny
  check PLIK [--json]       wypisuje braki i niespójności planu, od najpoważniejszych
  recommend PLIK [--json]   wypisuje działania polecane dla planu, z powodami
  export PLIK WYNIK.docx    zapisuje strategię jako dokument
  export PLIK WYNIK.xlsx    zapisuje dane planu jako arkusz

  --lang pl|en              język komunikatów (domyślnie język planu)

Kod wyjścia: 0 – wykonano, 1 – błąd (także plik niepoprawny lub nieznane polecenie).
`,
	en: `Usage: npm run plan -- COMMAND [OPTIONS]

  schema                    prints the JSON Schema of a plan file
  validate FILE             checks whether a plan file is valid
  check FILE [--json]       prints what is missing or contradictory in the plan, worst first
  recommend FILE [--json]   prints the measures recommended for the plan, with reasons
  export FILE OUT.docx      writes the strategy as a document
  export FILE OUT.xlsx      writes the plan's data as a workbook

  --lang pl|en              language of the messages (the plan's own by default)

Exit code: 0 done, 1 error (an invalid file and an unknown command too).
`
};

const texts = {
	usage,
	unknownCommand: { pl: 'Nieznane polecenie', en: 'Unknown command' },
	missingArgument: { pl: 'Za mało argumentów', en: 'Arguments are missing' },
	badOption: { pl: 'Niepoprawna opcja', en: 'Invalid option' },
	cannotRead: { pl: 'Nie można odczytać pliku', en: 'Cannot read the file' },
	cannotWrite: { pl: 'Nie można zapisać pliku', en: 'Cannot write the file' },
	noPack: {
		pl: 'Plan korzysta z zestawu treści, którego w tej wersji tu nie ma',
		en: 'The plan uses a version of a content pack that is not here'
	},
	valid: { pl: 'Plik planu jest poprawny', en: 'The plan file is valid' },
	invalid: { pl: 'Plik planu jest niepoprawny', en: 'The plan file is not valid' },
	unknownKey: {
		pl: 'uwaga: zestaw treści nie zna tego klucza',
		en: 'warning: the content pack does not know this key'
	},
	wholeFile: { pl: 'plik', en: 'file' },
	noGaps: { pl: 'Nie znaleziono braków.', en: 'Nothing is missing.' },
	open: { pl: 'Do poprawy', en: 'To be mended' },
	accepted: { pl: 'Przyjęte przez zespół', en: 'Accepted by the team' },
	severity3: { pl: 'poważne', en: 'serious' },
	severity2: { pl: 'ważne', en: 'important' },
	severity1: { pl: 'drobne', en: 'minor' },
	noRecommendations: {
		pl: 'Brak poleceń: działania odpowiadają na przyjęte wyzwania, a plan ich jeszcze nie ma.',
		en: 'Nothing to recommend: measures answer accepted challenges, and the plan has none yet.'
	},
	adopted: { pl: 'już w planie', en: 'already in the plan' },
	points: { pl: 'pkt', en: 'points' },
	written: { pl: 'Zapisano', en: 'Written' },
	badFormat: {
		pl: 'Plik wynikowy musi mieć rozszerzenie .docx albo .xlsx',
		en: 'The output file must end in .docx or .xlsx'
	}
} as const satisfies Record<string, Localised>;

/** A text of the command line in the language asked for. */
export const say = (key: keyof typeof texts, language: Language): string => texts[key][language];
