/** `npm run test:full`: everything is tried, however long it takes. Otherwise what stays within CI's minutes. */
export const isWhole = process.env.FULL === '1'

/** All of a list in a whole run; otherwise each `nth`, beginning at `first`. */
export const someOf = <T>(list: readonly T[], nth: number, first = 0): readonly T[] =>
  isWhole ? list : list.filter((_, index) => index % nth === first % nth)
