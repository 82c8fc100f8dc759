/** The stages of the flow, from evidence to the document: each imports only those to its left. */
module.exports = [
	'shared',
	'territory',
	'evidence',
	'challenges',
	'goals',
	'measures',
	'budget',
	'access',
	'pack',
	'library',
	'plan',
	'document',
	'coherence',
	'docx'
];
