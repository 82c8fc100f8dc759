/** An answer that the browser saves as a file; the name keeps Polish letters (RFC 6266). */
export const download = (body: Uint8Array | string, name: string, type: string): Response => {
	const plain = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replaceAll('ł', 'l')
		.replaceAll('Ł', 'L')
		.replace(/[^\w.-]+/g, '-');
	const bytes = typeof body === 'string' ? body : new Uint8Array(body);
	return new Response(bytes, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'cache-control': 'private, no-store'
		}
	});
};
