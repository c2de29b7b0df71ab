import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentSchemas } from './contentSchemas.ts'

/** `npm run schema`: writes `src/content/schema/` anew. A test fails while it is out of date. */
const folder = join(process.cwd(), 'src/content/schema')
mkdirSync(folder, { recursive: true })
for (const [name, text] of contentSchemas()) writeFileSync(join(folder, name), text)
