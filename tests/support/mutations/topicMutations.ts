import { inNode, type Mutation, type NodePlace } from './draft.ts'

/** Nodes that change their topic, texts and all: into the look-up, where other rules hold, or out of it. */
export function topicMutations(nodes: readonly NodePlace[], lookUpFile: string): Mutation[] {
  return nodes.flatMap((place) => {
    const { id, file } = place
    const to = file === lookUpFile ? 'topics/scan.json' : lookUpFile
    return [
      inNode(
        place,
        file === lookUpFile ? 'taken out of the look-up' : 'put into the look-up',
        'topic',
        [],
        (own, draft) => {
          delete draft.file(file).nodes[id]
          draft.file(to).nodes[id] = own
          for (const language of Object.keys(draft.locales)) {
            const from = draft.words(language, file)
            draft.words(language, to)[id] = from[id]
            delete from[id]
          }
        },
      ),
    ]
  })
}
