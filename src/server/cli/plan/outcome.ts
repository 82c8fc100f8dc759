/** What a command leaves behind; only the program itself touches the terminal. */
export type Outcome = { exitCode: 0 | 1; output: string; errors: string };

export const done = (output: string): Outcome => ({
	exitCode: 0,
	output: `${output}\n`,
	errors: ''
});

export const failed = (errors: string): Outcome => ({
	exitCode: 1,
	output: '',
	errors: `${errors}\n`
});
