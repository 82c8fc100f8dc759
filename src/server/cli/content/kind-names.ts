import type { EntryKind } from '$lib/domain/pack/retired';
import type { Localised } from '$lib/domain/shared/localised';

/** Kinds of entries in the plural, as the table of the pack names them. */
export const kindNames: Record<EntryKind, Localised> = {
	area: { pl: 'obszary', en: 'areas' },
	source: { pl: 'źródła', en: 'sources' },
	indicator: { pl: 'wskaźniki', en: 'indicators' },
	question: { pl: 'pytania samooceny gminy', en: 'questions to the municipality' },
	pattern: { pl: 'wyzwania', en: 'challenges' },
	goal: { pl: 'cele', en: 'goals' },
	measure: { pl: 'działania', en: 'measures' },
	'funding source': { pl: 'źródła finansowania', en: 'funding sources' },
	entity: { pl: 'podmioty', en: 'entities' },
	'target group': { pl: 'grupy docelowe', en: 'target groups' },
	activity: { pl: 'aktywności IOM', en: 'IOM activities' },
	lens: { pl: 'zasady przekrojowe', en: 'lenses' },
	framework: { pl: 'ramy odniesienia', en: 'frameworks' },
	'capacity item': { pl: 'punkty samooceny organizacji', en: 'capacity items' },
	checklist: { pl: 'listy kontrolne', en: 'checklists' },
	'checklist item': { pl: 'punkty list kontrolnych', en: 'checklist points' },
	'legal act': { pl: 'akty prawne', en: 'legal acts' },
	provision: { pl: 'przepisy', en: 'provisions' },
	'legal vehicle': { pl: 'formy przyjęcia', en: 'legal vehicles' },
	'procedure step': { pl: 'kroki procedury', en: 'procedure steps' },
	'funding programme': { pl: 'programy finansowania', en: 'funding programmes' },
	'funding call': { pl: 'nabory', en: 'calls' },
	'funding match': { pl: 'dobór źródeł do potrzeb', en: 'needs and pots' },
	'unit cost': { pl: 'koszty jednostkowe', en: 'unit costs' },
	workshop: { pl: 'warsztaty', en: 'workshops' },
	'survey rule': { pl: 'zasady ankiety', en: 'survey rules' },
	'survey question': { pl: 'pytania ankiety', en: 'survey questions' },
	section: { pl: 'części dokumentów', en: 'sections of documents' },
	size: { pl: 'zakresy planu', en: 'sizes of plan' },
	milestone: { pl: 'etapy', en: 'milestones' },
	term: { pl: 'hasła słowniczka', en: 'glossary terms' }
};
