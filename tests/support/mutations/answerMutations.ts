import { inNode, type Loose, type Mutation, type NodePlace, some } from './draft.ts'

/** Questions broken answer by answer: an answer more, an answer less, or one that leads elsewhere. */
export function answerMutations(
  nodes: readonly NodePlace[],
  targets: readonly string[],
): Mutation[] {
  const questions = nodes.filter(({ node }) => node.kind === 'question')
  return questions.flatMap((place) => [
    ...place.node.options.flatMap((option: Loose, i: number) => [
      ...changesOf(place, option, i),
      ...targets
        .filter((to) => to !== option.to)
        .map((to) =>
          inNode(place, 'answer retargeted', `${option.id}.to`, [option.to, to], (node) => {
            node.options[i].to = to
          }),
        ),
    ]),
    ...pairsOf(place),
    inNode(place, 'too many answers', 'options', [], ({ options }) => {
      const letters = [...'abcde'].filter((id) => !options.some((each: Loose) => each.id === id))
      for (const id of letters) options.unshift({ ...options[0], id })
    }),
    inNode(place, '"why" added or taken away', 'why', [], (node) => {
      if (node.why) delete node.why
      else node.why = true
    }),
    inNode(place, 'a second "not sure"', 'options', [], ({ options }) => {
      options[0].unsure = true
    }),
  ])
}

function changesOf(place: NodePlace, option: Loose, i: number): Mutation[] {
  const { id, to } = option
  const isUnsure = option.unsure === true
  return [
    inNode(place, isUnsure ? '"not sure" dropped' : 'answer dropped', id, [to], ({ options }) => {
      options.splice(i, 1)
    }),
    inNode(place, 'answer doubled', id, [to], ({ options }) => {
      options.splice(i, 0, { ...options[i] })
    }),
    inNode(place, 'letter taken from exits', id, [], ({ options }) => {
      options[i].id = 'u'
    }),
    inNode(place, 'letter mistyped', id, [], ({ options }) => {
      options[i].id = 'A1'
    }),
    inNode(place, 'answer without a target', `${id}.to`, [to], ({ options }) => {
      delete options[i].to
    }),
    inNode(place, 'a list where one target belongs', `${id}.to`, [to], ({ options }) => {
      options[i].to = [to]
    }),
    inNode(place, 'a cause that does not exist ruled out', `${id}.rulesOut`, [], ({ options }) => {
      options[i].rulesOut = ['ghost']
    }),
    ...some<string>(option.rulesOut ?? [], 2).flatMap((cause) => [
      inNode(place, 'a ruled-out cause doubled', `${id}.rulesOut`, [cause], ({ options }) => {
        options[i].rulesOut.push(cause)
      }),
      inNode(place, 'a ruled-out cause taken away', `${id}.rulesOut`, [cause], ({ options }) => {
        options[i].rulesOut = options[i].rulesOut.filter((each: string) => each !== cause)
      }),
    ]),
    ...(isUnsure
      ? [
          inNode(place, '"not sure" no longer marked', id, [], ({ options }) => {
            delete options[i].unsure
          }),
          inNode(place, '"not sure" first', id, [], ({ options }) => {
            options.unshift(options.pop())
          }),
        ]
      : []),
  ]
}

/** Two neighbouring answers exchange their places, letters or targets. */
function pairsOf(place: NodePlace): Mutation[] {
  return place.node.options.slice(1).flatMap((option: Loose, before: number) => {
    const i = before + 1
    const other = place.node.options[before]
    const near = [option.to, other.to]
    const exchange = (kind: string, field: 'id' | 'to') =>
      other[field] === option[field]
        ? []
        : [
            inNode(place, kind, `${other.id}, ${option.id}`, near, ({ options }) => {
              const kept = options[i][field]
              options[i][field] = options[before][field]
              options[before][field] = kept
            }),
          ]
    return [
      inNode(place, 'answers exchange places', `${other.id}, ${option.id}`, near, ({ options }) => {
        options.splice(before, 2, options[i], options[before])
      }),
      ...exchange('answers exchange letters', 'id'),
      ...exchange('answers exchange targets', 'to'),
    ]
  })
}
