import { createHmac } from 'node:crypto';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of the server itself (service role), as Supabase makes its own keys: signed with the project's secret. */
export const serverTokenOf = (secret: string): string => {
	const content = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ role: 'service_role' })}`;
	return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
};
