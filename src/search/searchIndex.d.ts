declare module 'virtual:search-index' {
  /** A MiniSearch index as JSON (`src/build/searchIndex.ts`). */
  const json: string
  export default json
}
