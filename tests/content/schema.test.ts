import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { contentSchemas } from '../../src/build/contentSchemas.ts'
import { readContentFiles } from '../../src/build/readContent.ts'

const folder = join(import.meta.dirname, '../../src/content')
const { files: all } = readContentFiles(folder, '')
const files = Object.fromEntries(Object.entries(all).filter(([name]) => name.endsWith('.json')))
const schemaOf = (file: string) => {
  const { $schema } = files[file] as { $schema: string }
  const schema = JSON.parse(readFileSync(join(folder, dirname(file), $schema), 'utf8'))
  return new Ajv({ validateFormats: false }).compile(schema)
}

describe('the JSON Schemas an author’s editor uses', () => {
  test('are those readTree’s definitions make now: npm run schema', () => {
    const generated = contentSchemas()
    expect(readdirSync(join(folder, 'schema')).sort()).toEqual([...generated.keys()].sort())
    for (const [name, text] of generated)
      expect(readFileSync(join(folder, 'schema', name), 'utf8'), name).toBe(text)
  })

  test.each(Object.keys(files))('%s names its schema and keeps to it', (file) => {
    const valid = schemaOf(file)
    expect(valid(files[file]), JSON.stringify(valid.errors)).toBe(true)
    expect(valid({ ...(files[file] as object), colour: 'red' })).toBe(false)
  })

  test('underline a reason to clear that is not in the closed set', () => {
    const valid = schemaOf('topics/scan.json')
    const option = { id: 'a', to: 'hold', clears: 'customer-says-so' }
    const node = { n: 900, kind: 'question', options: [option] }
    const topic = { $schema: '../schema/topic.json', topic: 'new', nodes: { q: node } }
    expect(valid(topic)).toBe(false)
    expect(valid.errors?.map(({ instancePath }) => instancePath)).toContain(
      '/nodes/q/options/0/clears',
    )
  })
})
