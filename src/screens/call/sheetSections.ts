import { callSheet } from '../../engine/callSheet.ts'
import { spokenCode } from '../../engine/caseCode.ts'
import { causeKey, nodeKey, titleKey } from '../../engine/textKeys.ts'
import { handsOver, nodeOf, type Tree } from '../../engine/tree.ts'
import type { Answer, Case } from '../../engine/walk.ts'
import type { Words } from '../../i18n/useWords.ts'

export interface SheetSection {
  readonly id: 'sentence' | 'code' | 'shown' | 'seen' | 'tried' | 'ruledOut'
  readonly title: string
  readonly lines: readonly string[]
}

/**
 * The call sheet in one language: on the screen, printed and copied from these very lines.
 * @param shown the code or words the terminal showed, if any were looked for
 */
export function sheetSections(
  tree: Tree,
  given: Case,
  { ui, text }: Pick<Words, 'ui' | 'text'>,
  shown?: string,
): readonly SheetSection[] {
  const { seen, tried, ruledOut, end } = callSheet(tree, given)
  const endNode = end === undefined ? undefined : nodeOf(tree, end)
  const said =
    end !== undefined && endNode?.kind === 'outcome' && handsOver(endNode)
      ? [text(nodeKey.phone(end))]
      : []
  const result = ({ node, letter }: Answer) =>
    ui('call.line', {
      what: text(titleKey(tree, node)),
      answer: text(nodeKey.answer(node, letter)),
    })
  const code = spokenCode(tree, given)
  const section = (id: SheetSection['id'], lines: readonly string[]) =>
    lines.length > 0 ? [{ id, title: ui(`call.${id}`), lines }] : []
  return [
    ...section('sentence', said),
    ...section('code', code === '' ? [] : [code]),
    ...section('shown', shown === undefined ? [] : [shown]),
    ...section('seen', seen.map(result)),
    ...section('tried', tried.length > 0 || code === '' ? tried.map(result) : [ui('call.nothing')]),
    ...section(
      'ruledOut',
      ruledOut.map((cause) => text(causeKey.name(cause))),
    ),
  ]
}
