import { join } from 'node:path'
import MiniSearch from 'minisearch'
import type { Plugin } from 'vite'
import { readTree } from '../content/readTree.ts'
import { type FoundBy, indexOptions } from '../search/indexOptions.ts'
import { placesIn } from './placesIn.ts'
import { readContentFiles, readTexts } from './readContent.ts'
import { languagesIn } from './validateContent.ts'

const ASKED = 'virtual:search-index'
const OWN = `\0${ASKED}`

/** `virtual:search-index` is the index the search field reads, built from content and wording: one string. */
export function searchIndex(root: string): Plugin {
  return {
    name: 'search-index',
    resolveId: (id) => (id === ASKED ? OWN : undefined),
    load: (id) =>
      id === OWN ? `export default ${JSON.stringify(JSON.stringify(buildIndex(root)))}` : undefined,
  }
}

/**
 * The index of everything that can be found, in all languages.
 *
 * @throws Error when the content can't be read: `validate` says why
 */
export function buildIndex(root: string): MiniSearch<FoundBy> {
  const { content } = readTree(readContentFiles(join(root, 'src/content'), '').files)
  if (!content) throw new Error('the content has problems: npm run validate')
  const locales = join(root, 'locales')
  const texts = languagesIn(locales).map((one) => readTexts(join(locales, one), one).texts.texts)
  const index = new MiniSearch(indexOptions)
  index.addAll(placesIn(content.tree, texts))
  return index
}
