import { inFile, type Loose, type Mutation, type Whole } from './draft.ts'

/** The watch list: what is no longer looked for, and what can't be. */
export function watchMutations({ files }: Whole): Mutation[] {
  const at = inFile('words.json')
  const words = files['words.json'] as Loose
  const lists = ['charging', 'forbidding', 'banned']
  return [
    ...lists.flatMap((list) =>
      Object.keys(words[list]).flatMap((language) => [
        at('watch list of a language dropped', list, [language], (own) => {
          delete own[list][language]
        }),
        at('watch list emptied', list, [language], (own) => {
          own[list][language] = []
        }),
        at('watch list of no language', list, [language, `${language}-x`], (own) => {
          own[list][`${language}-x`] = own[list][language]
          delete own[list][language]
        }),
        at('watched word that can’t be read', list, [language], (own) => {
          own[list][language].push('scan (again')
        }),
        at('watched word that finds everything', list, [language], (own) => {
          own[list][language].push('')
        }),
        ...words[list][language].map((_: string, i: number) =>
          at('watched word dropped', list, [language, 'chargingExceptions'], (own) => {
            own[list][language].splice(i, 1)
          }),
        ),
      ]),
    ),
    ...Object.keys(words.chargingExceptions).flatMap((key) => [
      at('exception dropped', key, [], (own) => {
        delete own.chargingExceptions[key]
      }),
      at('exception without a reason', key, [], (own) => {
        own.chargingExceptions[key] = ''
      }),
    ]),
    at('exception nobody needs', 'ui.nav.back', [], (own) => {
      own.chargingExceptions['ui.nav.back'] = 'nobody would press it for that'
    }),
  ]
}
