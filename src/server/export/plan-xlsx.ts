import writeXlsxFile from 'write-excel-file/node';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import { planSheets } from './plan-sheets';

/** The plan's data as the bytes of a spreadsheet (.xlsx), by the same rules of disclosure as the document. */
export const planXlsx = async (plan: Plan, pack: Pack): Promise<Uint8Array<ArrayBuffer>> =>
	new Uint8Array(await writeXlsxFile(planSheets(plan, pack)).toBuffer());
