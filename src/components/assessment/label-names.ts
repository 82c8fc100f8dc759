import type { EvidenceGrade, ScoreLabel } from '$lib/domain/evidence/questionnaire';
import { m } from '$lib/i18n/paraglide/messages';

export const scoreLabelNames: Record<ScoreLabel, () => string> = {
	Absent: () => m.assessment_label_absent(),
	Initial: () => m.assessment_label_initial(),
	Developing: () => m.assessment_label_developing(),
	Established: () => m.assessment_label_established(),
	Leading: () => m.assessment_label_leading()
};

export const evidenceGradeNames: Record<EvidenceGrade, () => string> = {
	E0: () => m.assessment_e0(),
	E1: () => m.assessment_e1(),
	E2: () => m.assessment_e2(),
	E3: () => m.assessment_e3()
};
