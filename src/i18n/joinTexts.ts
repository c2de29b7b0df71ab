/** All texts of one language: `ui`, `topics`, `fixes` … each a nested record. */
export type LanguageTexts = Readonly<Record<string, unknown>>

type TextFiles = Record<string, Record<string, unknown>>

/** Joins locale files by the first part of their path, as `validate` does: all topics are one. */
export function joinTexts(files: TextFiles, folder: string): LanguageTexts {
  const joined: Record<string, Record<string, unknown>> = {}
  for (const [path, content] of Object.entries(files)) {
    const root = path.slice(folder.length).replace(/\/.*|\.json$/g, '')
    joined[root] = { ...joined[root], ...content }
  }
  return joined
}
