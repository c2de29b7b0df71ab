import type { Draft, Loose, Mutation, Whole } from './draft.ts'

/** Whole files: missing, renamed, of another shape. */
export function fileMutations({ files, locales }: Whole): Mutation[] {
  const whole = (
    kind: string,
    file: string,
    change: (draft: Draft) => void,
    holds: Loose = {},
  ): Mutation => ({ kind, file, id: file, field: '', near: Object.keys(holds), change })
  const parsed = Object.keys(files).filter((file) => file.endsWith('.json'))
  const nodesIn = (file: string) => (files[file] as Loose).nodes
  return [
    ...parsed.flatMap((file) => [
      whole(
        'file missing',
        file,
        (draft) => {
          delete draft.files[file]
        },
        nodesIn(file),
      ),
      whole(
        'file renamed',
        file,
        (draft) => {
          draft.files[`x-${file}`] = draft.files[file]
          delete draft.files[file]
        },
        { [`x-${file}`]: true },
      ),
      ...[null, [], {}, 'text'].map((content) =>
        whole('file of another shape', file, (draft) => {
          draft.files[file] = content
        }),
      ),
      whole('schema of another file', file, (draft) => {
        draft.file(file).$schema = './schema/colours.json'
      }),
    ]),
    ...Object.keys(files)
      .filter((file) => file.startsWith('topics/'))
      .map((file) =>
        whole('topic that isn’t its file’s', file, (draft) => {
          draft.file(file).topic = 'elsewhere'
        }),
      ),
    ...Object.entries(locales).flatMap(([language, own]) =>
      Object.keys(own).map((file) =>
        whole(
          'texts of a file missing',
          `locales/${language}/${file}`,
          (draft) => {
            delete draft.locales[language]?.[file]
          },
          own[file],
        ),
      ),
    ),
  ]
}
