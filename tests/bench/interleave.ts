/**
 * Runs every variant once, then every one again: whatever the machine does meanwhile meets all alike.
 *
 * @returns the results of each variant, in the order of the variants
 */
export async function interleave<Variant, Result>(
  runs: number,
  variants: readonly Variant[],
  measure: (variant: Variant) => Promise<Result>,
): Promise<Result[][]> {
  const results: Result[][] = variants.map(() => [])
  for (let run = 0; run < runs; run++)
    for (const [i, variant] of variants.entries()) results[i]?.push(await measure(variant))
  return results
}
