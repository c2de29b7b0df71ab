import { toJsonSchema } from '@valibot/to-json-schema'
import { contentFiles } from '../content/contentFiles.ts'

/**
 * The JSON Schemas that give an author's editor completion and red lines, by file name in
 * `src/content/schema/`: the very definitions `readTree` reads by, as JSON.
 */
export function contentSchemas(): Map<string, string> {
  return new Map(
    Object.entries(contentFiles).map(([kind, definition]) => [
      `${kind}.json`,
      `${JSON.stringify(toJsonSchema(definition), null, 2)}\n`,
    ]),
  )
}
