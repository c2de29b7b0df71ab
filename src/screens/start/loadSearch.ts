import type { Words } from '../../i18n/useWords.ts'

/** What finds, what shows it, and the texts of the codes: a chunk of its own, which the first paint does without. */
export async function loadSearch({ loadCodeTexts }: Words) {
  const [{ Found }, { moveInSearch }, find] = await Promise.all([
    import('./Found.tsx'),
    import('./moveInSearch.ts'),
    import('../../search/openSearch.ts').then(({ openSearch }) => openSearch()),
    loadCodeTexts(),
  ])
  return { Found, moveInSearch, find }
}
