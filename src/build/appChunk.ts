/** What the bundler knows of a module: which others it imports at once. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * Names the chunk of what the app needs before it runs: all that its start imports, and nothing that is
 * loaded later. Otherwise each part shared with a lazy page becomes a chunk, and a request, of its own.
 */
export function appChunk(start: string) {
  let needed: ReadonlySet<string> | undefined
  return (id: string, graph: Graph): string | null => {
    needed ??= importedBy(graph, start)
    return needed.has(id) ? 'start' : null
  }
}

function importedBy(graph: Graph, start: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) visit(imported)
  }
  visit(start)
  return found
}
