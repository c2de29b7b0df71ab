import json from 'virtual:search-index'
import MiniSearch from 'minisearch'
import { findPlaces } from './findPlaces.ts'
import { indexOptions, type Place } from './indexOptions.ts'

export type Find = (typed: string) => readonly Place[]

/** The index as it was built, read in slices: the page answers meanwhile. */
export async function openSearch(): Promise<Find> {
  const index = await MiniSearch.loadJSONAsync(json, indexOptions)
  const places = index.search(MiniSearch.wildcard) as unknown as readonly Place[]
  return (typed) => findPlaces(index, places, typed)
}
