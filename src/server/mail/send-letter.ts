import { createTransport } from 'nodemailer';
import { environment } from '$lib/server/environment';

export type Letter = { to: string; subject: string; text: string };

const transport = environment.smtpUrl ? createTransport(environment.smtpUrl) : null;

/**
 * Sends a letter by the SMTP server of SMTP_URL. Where none is set it is printed to the console, so that whoever tries
 * the tool out can follow its links. Throws when the server refuses it.
 */
export const sendLetter = async (letter: Letter): Promise<void> => {
	if (transport) {
		await transport.sendMail({ from: environment.mailFrom, ...letter });
		return;
	}
	console.log(
		`\n──── e-mail (SMTP_URL is not set, nothing was sent) ────\nTo: ${letter.to}\nSubject: ${letter.subject}\n\n${letter.text}\n────\n`
	);
};
