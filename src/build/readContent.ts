import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Problem } from '../engine/validation/problem.ts'
import type { Texts } from '../engine/validation/texts.ts'

/**
 * Every content file under a folder by its path in it: JSON as its value, a drawing (`.svg`) as its text.
 * JSON Schemas (`schema/`) are left out; a file that isn't JSON is a problem, named.
 */
export function readContentFiles(folder: string, called: string) {
  const files: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:json|svg)$/.test(entry.name)) continue
    if (relative(folder, entry.parentPath) === 'schema') continue
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split('\\').join('/')
    if (name.endsWith('.svg')) {
      files[name] = readFileSync(path, 'utf8')
      continue
    }
    try {
      files[name] = JSON.parse(readFileSync(path, 'utf8'))
    } catch (error) {
      problems.push({
        where: `${called}${name}`,
        what: `isn't JSON: ${(error as Error).message}`,
        todo: 'mend the comma, bracket or quote it names',
      })
    }
  }
  return { files, problems }
}

/**
 * The texts of one language by full key: the first part is the file (every file of `topics/` counts
 * as one), the rest the path in it. `topics.scan-reaction.a`, `fixes.wipe-window.do-1`, `ui.bar.sell`.
 */
export function readTexts(folder: string, language: string): { texts: Texts; problems: Problem[] } {
  const { files, problems } = readContentFiles(folder, `locales/${language}/`)
  const { texts, problems: misshapen } = textsOf(files, language)
  return { texts, problems: [...problems, ...misshapen] }
}

/** The same of files that are read already, by their path in the language's folder. */
export function textsOf(
  files: Readonly<Record<string, unknown>>,
  language: string,
): { texts: Texts; problems: Problem[] } {
  const texts = new Map<string, string>()
  const places = new Map<string, string>()
  const problems: Problem[] = []
  for (const [name, content] of Object.entries(files)) {
    const file = `locales/${language}/${name}`
    const root = name.replace(/\/.*|\.json$/g, '')
    for (const [key, text] of flatten(content, root)) {
      const other = places.get(key)
      if (typeof text !== 'string')
        problems.push({
          where: `${file} › ${key}`,
          what: `is no text: ${JSON.stringify(text)}`,
          todo: 'write it in quotes',
        })
      if (other !== undefined)
        problems.push({
          where: `${file} › ${key}`,
          what: `stands in ${other} too`,
          todo: 'one of them is never read: take it away',
        })
      texts.set(key, String(text))
      places.set(key, file)
    }
  }
  return { texts: { language, texts, files: places }, problems }
}

/** Every text by its key, and whatever stands where one should; an empty group is nothing. */
function flatten(value: unknown, key: string): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([part, inner]) => flatten(inner, `${key}.${part}`))
    : [[key, value]]
}
