import type { RivalField } from '$lib/components/plan/live/rival.svelte';
import type { Measure } from '$lib/domain/measures/measure';
import type { Language } from '$lib/domain/shared/localised';
import { m } from '$lib/i18n/paraglide/messages';
import { draftOf, type MeasureDraft } from './measure-draft';

type Named = { label: string };
type Names = {
	goals: (Named & { id: string })[];
	groups: (Named & { value: string })[];
	funding: (Named & { value: string })[];
};

const joined = (parts: (string | null)[], between = ' · '): string =>
	parts.filter(Boolean).join(between);

const budgetText = ({ budget }: MeasureDraft, { funding }: Names): string =>
	budget
		.map(({ year, amount, fundingKey, certainty, note }) =>
			joined([
				year,
				`${amount} zł`,
				funding.find(({ value }) => value === fundingKey)?.label ?? m.measures_budget_none(),
				certainty === 'certain' ? m.measures_certain() : m.measures_planned(),
				note
			])
		)
		.join('\n');

const indicatorText = ({ indicators }: MeasureDraft): string =>
	indicators
		.map((one) =>
			joined([
				joined([one.name, one.unit && `(${one.unit})`, one.indicatorId], ' '),
				`${joined([one.baseline, one.baselineYear], ', ') || '–'} → ${joined([one.target, one.targetYear], ', ') || '–'}`,
				one.dataSource,
				one.frequency
			])
		)
		.join('\n');

const labelsOf = (known: { label: string }[]) => known.map(({ label }) => label).join('\n');
const risksOf = ({ risks }: MeasureDraft): string =>
	risks.map(({ risk, mitigation }) => joined([risk, mitigation], ' → ')).join('\n');

/** Fields that are one text */
type PlainKey =
	| 'title'
	| 'summary'
	| 'responsibleUnit'
	| 'startsOn'
	| 'endsOn'
	| 'partners'
	| 'steps'
	| 'equalityNote';

/** The fields of a measure as people compare two versions of it; `put` lays a part over what is typed. */
export const measureFields = (
	draft: () => MeasureDraft,
	put: (part: Partial<MeasureDraft>) => void,
	language: Language,
	names: () => Names
): RivalField<Measure>[] => {
	const field = (
		label: string,
		text: (draft: MeasureDraft) => string,
		part: (draft: MeasureDraft) => Partial<MeasureDraft>
	): RivalField<Measure> => ({
		label,
		of: (measure) => text(draftOf(measure, language)),
		mine: () => text(draft()),
		take: (measure) => put(part(draftOf(measure, language)))
	});
	const plain = (label: string, key: PlainKey): RivalField<Measure> =>
		field(
			label,
			(one) => one[key],
			(one) => ({ [key]: one[key] })
		);
	return [
		plain(m.measures_field_title(), 'title'),
		plain(m.measures_field_summary(), 'summary'),
		plain(m.measures_field_unit(), 'responsibleUnit'),
		plain(m.measures_field_starts(), 'startsOn'),
		plain(m.measures_field_ends(), 'endsOn'),
		plain(m.measures_field_partners(), 'partners'),
		plain(m.measures_field_steps(), 'steps'),
		field(
			m.measures_field_goals(),
			({ goalIds }) => labelsOf(names().goals.filter(({ id }) => goalIds.includes(id))),
			({ goalIds }) => ({ goalIds })
		),
		field(
			m.measures_field_groups(),
			(one) => labelsOf(names().groups.filter(({ value }) => one.targetGroups.includes(value))),
			({ targetGroups }) => ({ targetGroups })
		),
		plain(m.measures_field_equality(), 'equalityNote'),
		field(
			m.measures_section_budget(),
			(one) => budgetText(one, names()),
			({ budget }) => ({ budget })
		),
		field(m.measures_section_indicators(), indicatorText, ({ indicators }) => ({ indicators })),
		field(m.measures_section_risks(), risksOf, ({ risks }) => ({ risks }))
	];
};
