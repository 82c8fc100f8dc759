/** File name of a downloaded chart: the title in plain letters, without signs that file systems dislike. */
export const pictureName = (title: string): string => {
	const plain = title
		.toLowerCase()
		.replaceAll('ł', 'l')
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return `${plain.slice(0, 80) || 'chart'}.png`;
};
