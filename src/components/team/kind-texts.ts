import type { OrganisationKind } from '$lib/domain/access/team';
import { m } from '$lib/i18n/paraglide/messages';

export const organisationKindNames: Record<OrganisationKind, () => string> = {
	gmina: () => m.organisations_kind_gmina(),
	city: () => m.organisations_kind_city(),
	powiat: () => m.organisations_kind_powiat(),
	ngo: () => m.organisations_kind_ngo(),
	consultancy: () => m.organisations_kind_consultancy()
};
