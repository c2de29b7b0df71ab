import { answerMutations } from './answerMutations.ts'
import { type Loose, type Mutation, nodesOf, targetsOf, type Whole } from './draft.ts'
import { drawingMutations } from './drawingMutations.ts'
import { fileMutations } from './fileMutations.ts'
import { moneyMutations } from './moneyMutations.ts'
import { circleMutations, nodeMutations, tryMutations } from './nodeMutations.ts'
import { outcomeMutations } from './outcomeMutations.ts'
import { registerMutations } from './registerMutations.ts'
import { registryMutations } from './registryMutations.ts'
import { textMutations } from './textMutations.ts'
import { topicMutations } from './topicMutations.ts'
import { watchMutations } from './watchMutations.ts'

/** Of things there are hundreds of: enough that each kind of breaking meets very different ones. */
const SOME_CODES = 12
const SOME_NUMBERS = 12
const SOME_TEXTS = 60

/** Every way we could think of to break the content, one at a time, in the same order each time. */
export function contentMutations(whole: Whole): readonly Mutation[] {
  const nodes = nodesOf(whole)
  const { lookUp } = whole.files['start.json'] as Loose
  const lookUpFile = nodes.find(({ id }) => id === lookUp)?.file ?? ''
  const targets = targetsOf(nodes, lookUpFile)
  return [
    ...answerMutations(nodes, targets),
    ...moneyMutations(nodes),
    ...nodeMutations(nodes),
    ...tryMutations(nodes, targets),
    ...outcomeMutations(nodes),
    ...circleMutations(nodes),
    ...topicMutations(nodes, lookUpFile),
    ...registryMutations(whole, SOME_CODES),
    ...registerMutations(whole, SOME_NUMBERS),
    ...watchMutations(whole),
    ...fileMutations(whole),
    ...drawingMutations(whole),
    ...textMutations(whole, SOME_TEXTS),
  ]
}
