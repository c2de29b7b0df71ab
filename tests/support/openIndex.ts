import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { buildIndex } from '../../src/build/searchIndex.ts'
import { findPlaces } from '../../src/search/findPlaces.ts'
import { indexOptions, type Place } from '../../src/search/indexOptions.ts'

/** The site's own index, built and read as the phone reads it. */
export function openIndex() {
  const json = JSON.stringify(buildIndex(join(import.meta.dirname, '../..')))
  const index = MiniSearch.loadJSON(json, indexOptions)
  const places = index.search(MiniSearch.wildcard) as unknown as readonly Place[]
  return { places, find: (typed: string) => findPlaces(index, places, typed) }
}
