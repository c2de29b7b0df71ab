import type { Draft, Mutation, Whole } from './draft.ts'

/** Drawings: missing, renamed, no drawing at all, with colours of their own, or doing something. */
export function drawingMutations({ files }: Whole): Mutation[] {
  const drawings = Object.keys(files).filter((file) => file.endsWith('.svg'))
  return drawings.flatMap((file) => {
    const id = file.slice('drawings/'.length, -'.svg'.length)
    const svg = files[file] as string
    const drawing = (kind: string, change: (draft: Draft) => void): Mutation => ({
      kind,
      file,
      id: file,
      field: '',
      near: [id],
      change,
    })
    const redrawn = (kind: string, content: unknown) =>
      drawing(kind, (draft) => {
        draft.files[file] = content
      })
    return [
      drawing('drawing missing', (draft) => {
        delete draft.files[file]
      }),
      drawing('drawing renamed', (draft) => {
        draft.files[`drawings/x-${id}.svg`] = svg
        delete draft.files[file]
      }),
      ...[null, {}, '', 'text', svg.slice(0, -12)].map((content) =>
        redrawn('drawing that is none', content),
      ),
      redrawn('drawing of another size', svg.replace('320 120', '640 480')),
      redrawn('drawing with a colour of its own', svg.replace('<path', '<path fill="red"')),
      redrawn('drawing with a style of its own', svg.replace('<path', '<path style="fill:red"')),
      redrawn('drawing that runs something', svg.replace('<path', '<path onclick="x()"')),
      redrawn('drawing with a script', svg.replace('</svg>', '<script>x()</script></svg>')),
      redrawn('drawing from elsewhere', svg.replace('</svg>', '<image href="x.png"/></svg>')),
    ]
  })
}
