import { runContent } from './content/run-content';

const { exitCode, output, errors } = runContent(process.argv.slice(2));
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
