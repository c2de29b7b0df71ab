/** Rows of equally many cells, the first of them the heads, as a table of Markdown. */
export function drawTable(rows: readonly (readonly string[])[]): string {
  const [heads = []] = rows
  const widths = heads.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0), 3),
  )
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`
  const rule = line(
    heads.map(() => ''),
    '-',
  )
  return [line(heads), rule, ...rows.slice(1).map((row) => line(row))].join('\n')
}
