// The server of the journeys: as `npm start` serves it, on an empty data folder.
import { rmSync } from 'node:fs';

const folder = process.env['DATA_DIR'];
if (!folder) throw new Error('DATA_DIR is not set');
rmSync(folder, { recursive: true, force: true });
await import('../../src/server/cli/start.mjs');
