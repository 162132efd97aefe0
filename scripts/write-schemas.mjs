// Writes the JSON Schemas that the package ships from the code that checks the YAML. Run it by
// `npm run schemas` after a setting was added or changed; a test compares.
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../lib/config/json-schemas.js';

const folder = new URL('../schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { name, schema } of jsonSchemas()) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
