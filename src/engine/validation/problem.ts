/** Something wrong with the content, said so that an author can mend it. */
export interface Problem {
  /** File, id and field: `topics/scan.json › scan-reaction › a.to`. */
  readonly where: string
  readonly what: string
  readonly todo: string
  /** A warning is printed and stops nothing. */
  readonly warning?: boolean
}

export const inTopic = (topic: string, ...place: string[]) =>
  [`topics/${topic}.json`, ...place].join(' › ')

export function sayProblem({ where, what, todo, warning }: Problem): string {
  return `${warning ? 'warning' : 'problem'}  ${where}\n    ${what}\n    → ${todo}`
}
