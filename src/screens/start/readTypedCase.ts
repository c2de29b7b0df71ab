import { readCode, spokenCode, writeCode } from '../../engine/caseCode.ts'
import type { NodeId, Tree } from '../../engine/tree.ts'
import { replay } from '../../engine/walk.ts'

export interface TypedCase {
  readonly code: string
  /** As it was printed, with its check letter. */
  readonly spoken: string
  readonly at: NodeId
}

const SHAPE = /^\d{1,4}[a-z](?:[.-]\d{1,4}[a-z])*(?:-[a-z])?$/

/**
 * A case code somebody typed off a screen or heard on the phone. Its last letter is what shows that each of
 * the others is right: without it, and where it is another, nothing is opened.
 */
export function readTypedCase(
  tree: Tree,
  typed: string,
): TypedCase | 'letter' | 'wrong' | undefined {
  const text = typed.normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(/[—–]/g, '-')
  if (!SHAPE.test(text)) return undefined
  const read = readCode(tree, text)
  if (read.unused.some(({ why }) => why === 'check-letter')) return 'wrong'
  const { case: given, unused, ends } = replay(tree, read.case)
  const at = ends.at(-1)
  if (read.unused.length > 0 || unused.length > 0 || at === undefined) return undefined
  const spoken = spokenCode(tree, given)
  return spoken === text ? { code: writeCode(tree, given), spoken, at } : 'letter'
}
