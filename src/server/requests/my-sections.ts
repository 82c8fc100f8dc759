import { findPack } from '$lib/content/packs';
import { isOverdue } from '$lib/domain/plan/section-work';
import type { Db } from '$lib/server/repositories/db';
import { listMySections } from '$lib/server/repositories/section-work';
import { today } from './today';

const shown = 5;

/** Sections of all plans that the person of the request is responsible for and that have a day, the nearest first. */
export const mySectionsDueSoon = async (db: Db) => {
	const dated = (await listMySections(db)).filter(({ dueOn }) => dueOn !== null).slice(0, shown);
	return Promise.all(
		dated.map(async ({ planId, planTitle, planLanguage, pack, sectionKey, status, dueOn }) => {
			const template = (await findPack(pack.id, pack.version))?.template.sections.find(
				({ key }) => key === sectionKey
			);
			return {
				href: `/plans/${planId}/document/${sectionKey}`,
				title: template?.title[planLanguage] ?? sectionKey,
				language: planLanguage,
				plan: planTitle,
				overdue: isOverdue({ status, dueOn }, today()),
				status,
				dueOn
			};
		})
	);
};
