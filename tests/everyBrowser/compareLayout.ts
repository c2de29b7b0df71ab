/** A part of a page, as `measureLayout.js` tells it. */
export interface Part {
  readonly name: string
  /** Left, top, right, bottom, in CSS px. */
  readonly sides: readonly number[]
  /** Computed properties, as `name: value`. */
  readonly look: readonly string[]
}

export interface LayoutDifference {
  /** The largest distance of a side from where it stands in the other browser, in CSS px. */
  readonly offset: number
  /** How many parts are in place, of how many. */
  readonly right: number
  readonly parts: number
  /** What is further off than allowed, missing, or looks otherwise. */
  readonly faults: readonly string[]
}

interface Tolerance {
  readonly inPlace: number
  readonly allowed: number
}

/** How the parts of a page differ from the same page in the browser that is taken for right. */
export function compareLayout(
  wanted: readonly Part[],
  seen: readonly Part[],
  { inPlace, allowed }: Tolerance,
): LayoutDifference {
  const names = (parts: readonly Part[]) => parts.map(({ name }) => name).join(' ')
  if (names(wanted) !== names(seen)) {
    const faults = [`other parts: ${names(seen)}; wanted: ${names(wanted)}`]
    return { offset: Number.POSITIVE_INFINITY, right: 0, parts: wanted.length, faults }
  }
  const pairs = wanted.map((part, i) => ({ part, now: seen[i] ?? part }))
  const offsets = pairs.map(({ part, now }) =>
    Math.max(...part.sides.map((side, i) => Math.abs(side - (now.sides[i] ?? Number.NaN)))),
  )
  const faults = pairs.flatMap(({ part, now }, i) => {
    const offset = offsets[i] ?? 0
    const looks = now.look.filter((property, i) => property !== part.look[i])
    return [
      ...(offset <= allowed ? [] : [`${part.name} is ${offset.toFixed(1)} px off`]),
      ...looks.map((property) => `${part.name} has ${property}`),
    ]
  })
  return {
    offset: Math.max(0, ...offsets),
    right: offsets.filter((offset) => offset <= inPlace).length,
    parts: wanted.length,
    faults,
  }
}
